import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  backupArchive,
  checkArchive,
  LOCAL_OWNER as me,
  openStore,
  restoreArchive,
} from '../../src/store/index.ts';
import { numberedArticle } from './numbered-article.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function archiveOf(count: number) {
  const folder = await temporaryFolder();
  const dataDir = join(folder, 'archive');
  const store = await openStore({ dataDir });
  onTestFinished(() => store.close());
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push((await store.addArticle(me, numberedArticle(n))).id);
  return { folder, dataDir, store, ids };
}

const failing = async (dataDir: string) =>
  (await checkArchive({ dataDir })).checks.filter(({ ok }) => !ok).map(({ name }) => name);

describe('a backup', () => {
  it('made while the archive is written to holds every article that was acknowledged before', async () => {
    const { folder, dataDir, store, ids } = await archiveOf(5);
    const file = join(folder, 'a.zip');
    const writing = Promise.all(
      Array.from({ length: 20 }, (_, n) => store.addArticle(me, numberedArticle(100 + n))),
    );
    const report = await backupArchive({ dataDir, file });
    await writing;
    expect(report.articles).toBeGreaterThanOrEqual(5);
    const restored = join(folder, 'elsewhere');
    expect(await restoreArchive({ dataDir: restored, file })).toMatchObject({ articles: report.articles });
    const copy = await openStore({ dataDir: restored });
    onTestFinished(() => copy.close());
    for (const [n, id] of ids.entries()) {
      expect((await copy.getArticle(me, id)).article).toEqual(numberedArticle(n).article);
      expect(Buffer.from(await copy.readSource(me, id)).equals(numberedArticle(n).bytes)).toBe(true);
    }
    expect(await failing(restored)).toEqual([]);
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['a.zip', 'archive', 'elsewhere']));
    expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('replaces no file, and is not made of nothing', async () => {
    const { folder, dataDir } = await archiveOf(1);
    const file = join(folder, 'a.zip');
    await writeFile(file, 'mine');
    await expect(backupArchive({ dataDir, file })).rejects.toMatchObject({ code: 'conflict' });
    expect(await readFile(file, 'utf8')).toBe('mine');
    await expect(
      backupArchive({ dataDir: join(folder, 'nowhere'), file: join(folder, 'b.zip') }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('puts aside what was there, and gives back what was deleted since', async () => {
    const { folder, dataDir, store, ids } = await archiveOf(2);
    const file = join(folder, 'a.zip');
    await backupArchive({ dataDir, file });
    await store.deleteArticle(me, ids[0] ?? '');
    await store.close();
    const { before } = await restoreArchive({ dataDir, file });
    const again = await openStore({ dataDir });
    onTestFinished(() => again.close());
    expect(await again.countArticles(me)).toBe(2);
    const old = await openStore({ dataDir: before ?? '' });
    onTestFinished(() => old.close());
    expect(await old.countArticles(me)).toBe(1);
  });

  it('that is damaged, or none, changes nothing', async () => {
    const { folder, dataDir, store } = await archiveOf(2);
    const file = join(folder, 'a.zip');
    await backupArchive({ dataDir, file });
    await store.close();
    const bytes = await readFile(file);
    // In the packed database twice, and in the list of files.
    for (const at of [500, 2_000, bytes.length - 30]) {
      const broken = Buffer.from(bytes);
      broken.fill(0x58, at, at + 20);
      await writeFile(join(folder, 'broken.zip'), broken);
      await expect(restoreArchive({ dataDir, file: join(folder, 'broken.zip') })).rejects.toMatchObject({
        name: 'TearsheetError',
      });
    }
    await writeFile(join(folder, 'text.zip'), 'no zip');
    await expect(restoreArchive({ dataDir, file: join(folder, 'text.zip') })).rejects.toMatchObject({
      code: 'archive-damaged',
    });
    expect(await failing(dataDir)).toEqual([]);
    expect(
      (await readdir(folder)).filter((name) => name.includes('restore-') || name.includes('before-')),
    ).toEqual([]);
  });

  it('is not restored over an archive that is in use', async () => {
    const { folder, dataDir } = await archiveOf(1);
    const file = join(folder, 'a.zip');
    await backupArchive({ dataDir, file });
    const db = new Database(join(dataDir, 'archive.sqlite'));
    db.exec('BEGIN IMMEDIATE');
    await expect(restoreArchive({ dataDir, file })).rejects.toMatchObject({ code: 'archive-locked' });
    db.exec('ROLLBACK');
    db.close();
  });
});

describe('the doctor', () => {
  it('finds nothing in an archive that is well', async () => {
    const { dataDir } = await archiveOf(3);
    expect(await checkArchive({ dataDir })).toMatchObject({ ok: true });
  });

  it('names a source that is gone or changed, loose permissions, and an article that cannot be read', async () => {
    const { dataDir, store } = await archiveOf(3);
    await store.close();
    const [shelf = ''] = (await readdir(join(dataDir, 'sources'))).filter((name) => name.length === 2);
    const [name = ''] = await readdir(join(dataDir, 'sources', shelf));
    await writeFile(join(dataDir, 'sources', shelf, name), 'changed');
    await chmod(dataDir, 0o755);
    const db = new Database(join(dataDir, 'archive.sqlite'));
    db.exec(
      `UPDATE revisions SET json = '{"modelVersion":1}' WHERE rowid = (SELECT min(rowid) FROM revisions)`,
    );
    db.close();
    expect(await failing(dataDir)).toEqual(['permissions', 'articles', 'sources']);
    const { checks } = await checkArchive({ dataDir });
    expect(checks.find((check) => check.name === 'sources')?.message).toContain(name);
  });

  it('builds the index of words anew', async () => {
    const { dataDir, store } = await archiveOf(3);
    await store.close();
    const db = new Database(join(dataDir, 'archive.sqlite'));
    db.exec("INSERT INTO article_words_0(article_words_0) VALUES ('delete-all')");
    db.close();
    expect(await failing(dataDir)).toEqual(['search index']);
    expect(await checkArchive({ dataDir, repair: true })).toMatchObject({ ok: true });
    const again = await openStore({ dataDir });
    onTestFinished(() => again.close());
    expect((await again.searchArticles(me, { query: 'numeral1', limit: 1 })).total).toBe(1);
  });

  it('says where there is no archive, and makes none', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'empty'));
    await expect(checkArchive({ dataDir: join(folder, 'empty') })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await readdir(join(folder, 'empty'))).toEqual([]);
  });
});
