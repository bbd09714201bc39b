import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import {
  type ArticleStore,
  backupArchive,
  checkArchive,
  LOCAL_OWNER as me,
  moveArchive,
  openStore,
  restoreArchive,
  type StoredArticleExport,
} from '../../src/store/index.ts';
import { TABLES } from '../../src/store/tables/tables.ts';
import { annotatedArticle } from './annotated-article.ts';
import { numberedArticle } from './numbered-article.ts';
import { emptyDatabase } from './on-each-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

type Place = { dataDir: string; databaseUrl?: string };

const ARTICLES = 9;

async function withStore<T>(place: Place, work: (store: ArticleStore) => Promise<T>): Promise<T> {
  const store = await openStore(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** An archive with something in many tables, and in one of them more than is moved at once. */
async function fill(place: Place): Promise<void> {
  await withStore(place, async (store) => {
    for (let n = 0; n < ARTICLES; n++) await store.addArticle(me, numberedArticle(n, n === 1 ? 210 : 1));
    const { id } = await store.addArticle(me, annotatedArticle(3));
    await store.addArticle('you', annotatedArticle(4));
    await store.amendArticle(me, id, { kind: 'headline', value: 'Äpfel “and” pears' });
    await store.keeping.act(me, [
      { do: 'tag', article: id, tag: 'Élysée' },
      { do: 'star', article: id },
    ]);
    const [first] = (await store.listArticles(me, { limit: 1 })).items;
    await store.deleteArticle(me, first?.id ?? '');
  });
}

/** All that can be asked of an archive, more or less. */
async function contents(place: Place) {
  return withStore(place, async (store) => {
    const articles: StoredArticleExport[] = [];
    for (const owner of [me, 'you']) for await (const one of store.exportArticles(owner)) articles.push(one);
    const annotations = await Promise.all(
      articles.slice(-2).map(({ id }) => store.getAnnotations(me, id).catch(() => 0)),
    );
    return {
      articles,
      annotations,
      listed: await store.listArticles(me, { limit: 200, order: 'headline' }),
      changes: await store.listChanges(me, { limit: 200 }),
      found: await store.searchArticles(me, { query: 'numeral7 OR "Äpfel and pears"', limit: 9 }),
      source: Buffer.from(await store.readSource(me, articles[0]?.id ?? '')).toString('base64'),
    };
  });
}

it('moves an archive to PostgreSQL and back, with every row', { timeout: 120_000 }, async () => {
  const dataDir = await temporaryFolder();
  await fill({ dataDir });
  const before = await contents({ dataDir });
  const databaseUrl = await emptyDatabase();
  const seen = new Set<string>();
  const there = await moveArchive({ dataDir, to: databaseUrl, onProgress: (model) => seen.add(model) });
  expect([...seen]).toEqual(TABLES.map(({ model }) => model));
  expect(there.tables.article?.rows).toBe(ARTICLES + 2);
  expect(there.place).not.toContain('sqlite');
  expect(await contents({ dataDir, databaseUrl })).toEqual(before);
  expect(await checkArchive({ dataDir, databaseUrl })).toMatchObject({ ok: true });

  // What happens there comes back.
  await withStore({ dataDir, databaseUrl }, (store) => store.addArticle(me, numberedArticle(999)));
  const away = await temporaryFolder();
  const back = await moveArchive({ dataDir: away, from: databaseUrl });
  expect(back.tables.article?.rows).toBe(ARTICLES + 3);
  expect(back.tables.entity).toMatchObject({ rows: expect.any(Number) });
  const db = new Database(join(away, 'archive.sqlite'));
  onTestFinished(() => void db.close());
  expect(db.prepare('SELECT count(*) FROM article_texts').pluck().get()).toBe(ARTICLES + 2);
  const again = await moveArchive({ dataDir: away, to: await emptyDatabase() });
  expect(again.tables).toEqual(back.tables);
});

it('moves nothing into what is not empty, and nothing by halves', async () => {
  const dataDir = await temporaryFolder();
  await withStore({ dataDir }, (store) => store.addArticle(me, numberedArticle(1)));
  const databaseUrl = await emptyDatabase();
  await withStore({ dataDir, databaseUrl }, (store) => store.addArticle('you', numberedArticle(2)));
  const refused = expect.objectContaining({ code: 'conflict' });
  await expect(moveArchive({ dataDir, to: databaseUrl })).rejects.toEqual(refused);
  await expect(moveArchive({ dataDir, from: databaseUrl })).rejects.toEqual(refused);
  await expect(moveArchive({ dataDir })).rejects.toMatchObject({ code: 'usage' });
  // A row that PostgreSQL cannot take, behind others that it can.
  const db = new Database(join(dataDir, 'archive.sqlite'));
  db.exec(`UPDATE changes SET headline = 'a' || char(0) || 'b'`);
  db.close();
  const empty = await emptyDatabase();
  await expect(moveArchive({ dataDir, to: empty })).rejects.toThrow();
  await withStore({ dataDir, databaseUrl: empty }, async (store) => {
    expect(await store.countArticles(me)).toBe(0);
  });
});

it('is backed up while it is written to, and restored into either kind of archive', {
  timeout: 120_000,
}, async () => {
  const dataDir = await temporaryFolder();
  const databaseUrl = await emptyDatabase();
  await fill({ dataDir, databaseUrl });
  const before = await contents({ dataDir, databaseUrl });
  const file = join(await temporaryFolder(), 'backup.zip');
  let added = 0;
  const [report] = await Promise.all([
    backupArchive({ dataDir, databaseUrl, file }),
    withStore({ dataDir, databaseUrl }, async (store) => {
      for (let n = 2_000; n < 2_010; n++) {
        await store.addArticle('writer', numberedArticle(n));
        added++;
      }
    }),
  ]);
  expect(added).toBe(10);
  expect(report.articles).toBeGreaterThanOrEqual(ARTICLES + 2);
  expect(report.articles).toBeLessThanOrEqual(ARTICLES + 12);

  const inFile = { dataDir: join(await temporaryFolder(), 'archive') };
  expect(await restoreArchive({ ...inFile, file })).toMatchObject({ articles: report.articles });
  expect(await contents(inFile)).toEqual(before);
  expect(await checkArchive(inFile)).toMatchObject({ ok: true });

  const inDatabase = { dataDir: await temporaryFolder(), databaseUrl: await emptyDatabase() };
  await restoreArchive({ ...inDatabase, file });
  expect(await contents(inDatabase)).toEqual(before);
  await expect(restoreArchive({ ...inDatabase, file })).rejects.toMatchObject({ code: 'conflict' });

  const other = join(await temporaryFolder(), 'file.zip');
  await backupArchive({ ...inFile, file: other });
  const fromFile = { dataDir: await temporaryFolder(), databaseUrl: await emptyDatabase() };
  await restoreArchive({ ...fromFile, file: other });
  expect(await contents(fromFile)).toEqual(before);
});

it('finds in PostgreSQL what is not whole, and mends the words', async () => {
  const dataDir = await temporaryFolder();
  const databaseUrl = await emptyDatabase();
  const { id } = await withStore({ dataDir, databaseUrl }, (store) =>
    store.addArticle(me, numberedArticle(1)),
  );
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  onTestFinished(() => client.end());
  const faults = async (options: { repair?: boolean } = {}) =>
    (await checkArchive({ dataDir, databaseUrl, ...options })).checks.filter(({ ok }) => !ok);
  expect(await faults()).toEqual([]);
  await client.query(`UPDATE article_texts SET words = 'nonsense'`);
  expect(await faults()).toMatchObject([{ name: 'search index', message: expect.stringContaining(id) }]);
  expect(await faults({ repair: true })).toEqual([]);
  expect(await faults()).toEqual([]);
  await client.query(`UPDATE revisions SET json = '{'`);
  expect(await faults()).toMatchObject([{ name: 'articles', message: expect.stringContaining(id) }]);
  await client.query('DELETE FROM article_texts');
  expect((await faults()).map(({ name }) => name)).toEqual(['articles', 'searchable articles']);
});
