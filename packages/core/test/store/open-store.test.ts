import { chmod, mkdir, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LOCAL_OWNER as me, openStore } from '../../src/store/index.ts';
import { numberedArticle } from './numbered-article.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An archive with one article, and the id of that. */
async function archiveWithOne(): Promise<{ dataDir: string; id: string }> {
  const dataDir = await temporaryFolder();
  const store = await openStore({ dataDir });
  const { id } = await store.addArticle(me, numberedArticle(1));
  await store.close();
  return { dataDir, id };
}

const open = async (dataDir: string, options: { maxPages?: number } = {}) => {
  const store = await openStore({ dataDir, ...options });
  onTestFinished(() => store.close());
  return store;
};

/** The superuser may do anything: to be refused, this process must be someone else for a while. */
async function withoutPrivileges<T>(work: () => Promise<T>): Promise<T> {
  const { geteuid, seteuid } = process;
  if (geteuid?.() !== 0 || !seteuid) return work();
  seteuid(65_534);
  try {
    return await work();
  } finally {
    seteuid(0);
  }
}

const sourceOf = (dataDir: string, n: number) => {
  const { sha256 } = numberedArticle(n).article.source;
  return join(dataDir, 'sources', sha256.slice(0, 2), sha256);
};

it('makes an archive that no one else may read, folders on the way included', async () => {
  const dataDir = join(await temporaryFolder(), 'deep', 'inside');
  const store = await open(dataDir);
  await store.addArticle(me, numberedArticle(1));
  const modes: Record<string, string> = {};
  for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
    const mode = (await stat(join(entry.parentPath, entry.name))).mode & 0o777;
    modes[entry.isDirectory() ? 'folder' : 'file'] = mode.toString(8);
    expect(mode & 0o077, entry.name).toBe(0);
  }
  expect(modes).toEqual({ folder: '700', file: '600' });
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  expect(await readFile(sourceOf(dataDir, 1))).toEqual(numberedArticle(1).bytes);
});

it('leaves one file of rows and no drafts when it is closed', async () => {
  const { dataDir } = await archiveWithOne();
  expect((await readdir(dataDir)).sort()).toEqual(['archive.sqlite', 'sources']);
  expect(await readdir(join(dataDir, 'sources', 'tmp'))).toEqual([]);
});

it('still finds the right articles after VACUUM, when others have gone', async () => {
  const dataDir = await temporaryFolder();
  const store = await openStore({ dataDir });
  const ids: string[] = [];
  for (let n = 0; n < 12; n++) ids.push((await store.addArticle(me, numberedArticle(n))).id);
  for (const id of ids.slice(0, 6)) await store.deleteArticle(me, id);
  await store.close();
  const db = new Database(join(dataDir, 'archive.sqlite'));
  db.exec('VACUUM');
  db.close();
  const again = await open(dataDir);
  for (let n = 0; n < 12; n++) {
    const { items } = await again.searchArticles(me, { query: `numeral${n}`, limit: 5 });
    expect(items.map((item) => item.id)).toEqual(n < 6 ? [] : [ids[n]]);
  }
});

describe('refuses with a sentence', () => {
  const refusal = (code: string, words: RegExp) =>
    expect.objectContaining({ name: 'TearsheetError', code, message: expect.stringMatching(words) });

  it('a folder that is a file, or lies below one', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, 'words');
    await expect(openStore({ dataDir: file })).rejects.toEqual(refusal('archive-not-writable', /is a file/));
    await expect(openStore({ dataDir: join(file, 'below') })).rejects.toEqual(
      refusal('archive-not-writable', /Choose another data folder/),
    );
    expect(await readFile(file, 'utf8')).toBe('words');
  });

  it('a folder in the place of the database', async () => {
    const dataDir = await temporaryFolder();
    await mkdir(join(dataDir, 'archive.sqlite'));
    await expect(openStore({ dataDir })).rejects.toEqual(refusal('archive-not-writable', /something else/));
  });

  it('a folder that may not be written to', async () => {
    const parent = await temporaryFolder();
    await chmod(parent, 0o555);
    const failure = await withoutPrivileges(() =>
      openStore({ dataDir: join(parent, 'data') }).catch((e) => e),
    );
    await chmod(parent, 0o755);
    expect(failure).toEqual(refusal('archive-not-writable', /permissions/));
  });

  it('an archive that may not be opened', async () => {
    const { dataDir } = await archiveWithOne();
    await chmod(dataDir, 0o755);
    await chmod(join(dataDir, 'archive.sqlite'), 0o000);
    const failure = await withoutPrivileges(() => openStore({ dataDir }).catch((e) => e));
    expect(failure).toEqual(refusal('archive-not-writable', /permissions/));
  });

  it('a file that is no database', async () => {
    const dataDir = await temporaryFolder();
    await writeFile(join(dataDir, 'archive.sqlite'), 'These are words, and no database at all.'.repeat(100));
    await expect(openStore({ dataDir })).rejects.toEqual(refusal('archive-damaged', /Restore a backup/));
    expect(await readFile(join(dataDir, 'archive.sqlite'), 'utf8')).toMatch(/^These are words/);
  });

  it('the database of another program', async () => {
    const dataDir = await temporaryFolder();
    const db = new Database(join(dataDir, 'archive.sqlite'));
    db.exec('CREATE TABLE bookmarks (url)');
    db.close();
    await expect(openStore({ dataDir })).rejects.toEqual(refusal('archive-damaged', /another program/));
  });

  it('an archive that was cut short', async () => {
    const { dataDir } = await archiveWithOne();
    await truncate(join(dataDir, 'archive.sqlite'), 8192);
    await expect(openStore({ dataDir }).then((store) => store.getArticle(me, 'x'))).rejects.toEqual(
      refusal('archive-damaged', /Restore a backup/),
    );
  });

  it('an archive with overwritten pages', async () => {
    const { dataDir, id } = await archiveWithOne();
    const file = join(dataDir, 'archive.sqlite');
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0xff, 4096 * 4));
    const read = openStore({ dataDir }).then((store) => {
      onTestFinished(() => store.close());
      return store.getArticle(me, id);
    });
    await expect(read).rejects.toEqual(refusal('archive-damaged', /Restore a backup/));
  });

  it('an archive of a newer version, which it leaves as it is', async () => {
    const { dataDir } = await archiveWithOne();
    const db = new Database(join(dataDir, 'archive.sqlite'));
    db.exec(
      "INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'x', 1, '9999_future')",
    );
    db.close();
    await expect(openStore({ dataDir })).rejects.toEqual(refusal('archive-newer', /Update Tearsheet/));
  });

  it('an article whose JSON is damaged, or of a newer model', async () => {
    const { dataDir, id } = await archiveWithOne();
    const db = new Database(join(dataDir, 'archive.sqlite'));
    const store = await open(dataDir);
    onTestFinished(() => void db.close());
    db.exec("UPDATE revisions SET json = '{'");
    await expect(store.getArticle(me, id)).rejects.toEqual(refusal('archive-damaged', /Restore a backup/));
    db.exec('UPDATE revisions SET json = \'{"modelVersion": 1}\'');
    await expect(store.getArticle(me, id)).rejects.toEqual(refusal('archive-damaged', /Restore a backup/));
    db.exec('UPDATE revisions SET json = \'{"modelVersion": 999}\'');
    await expect(store.getArticle(me, id)).rejects.toEqual(refusal('article-newer', /update Tearsheet/i));
  });

  it('a source that is gone, or is not what was kept; adding it again mends it', async () => {
    const { dataDir, id } = await archiveWithOne();
    const store = await open(dataDir);
    const file = sourceOf(dataDir, 1);
    await writeFile(file, 'other words');
    await expect(store.readSource(me, id)).rejects.toEqual(
      refusal('archive-damaged', /no longer what was kept/),
    );
    await rm(file);
    await expect(store.readSource(me, id)).rejects.toEqual(refusal('archive-damaged', /is missing/));
    expect(await store.addArticle(me, numberedArticle(1))).toMatchObject({ status: 'present', id });
    expect(Buffer.from(await store.readSource(me, id)).equals(numberedArticle(1).bytes)).toBe(true);
  });

  it('to add to a full disk, and keeps what was there', async () => {
    const { dataDir, id } = await archiveWithOne();
    const pages = (await stat(join(dataDir, 'archive.sqlite'))).size / 8192;
    const store = await open(dataDir, { maxPages: pages + 4 });
    const failures: unknown[] = [];
    for (let n = 2; n < 20; n++) {
      await store.addArticle(me, numberedArticle(n, 100)).catch((error) => failures.push(error));
    }
    expect(failures.length).toBeGreaterThan(10);
    for (const failure of failures) expect(failure).toEqual(refusal('archive-full', /nothing was saved/));
    expect(await store.countArticles(me)).toBe(19 - failures.length);
    await store.close();

    const roomy = await open(dataDir);
    expect((await roomy.getArticle(me, id)).article).toEqual(numberedArticle(1).article);
    expect(await roomy.addArticle(me, numberedArticle(19, 100))).toMatchObject({ status: 'added' });
    expect((await roomy.searchArticles(me, { query: 'numeral19', limit: 5 })).total).toBe(1);
  });

  it('to keep a source where its folder cannot be made', async () => {
    const { dataDir } = await archiveWithOne();
    const store = await open(dataDir);
    const { sha256 } = numberedArticle(2).article.source;
    await writeFile(join(dataDir, 'sources', sha256.slice(0, 2)), 'in the way');
    await expect(store.addArticle(me, numberedArticle(2))).rejects.toEqual(
      refusal('archive-not-writable', /something else/),
    );
    expect(await store.countArticles(me)).toBe(1);
  });
});

it('opens an archive that is reached by a link', async () => {
  const { dataDir, id } = await archiveWithOne();
  const link = join(await temporaryFolder(), 'link');
  await symlink(dataDir, link);
  expect((await (await open(link)).getArticle(me, id)).id).toBe(id);
});
