import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { LOCAL_OWNER as me, openStore } from '../../src/store/index.ts';
import { readAddress } from '../../src/store/postgresql/open-postgresql.ts';
import { numberedArticle } from './numbered-article.ts';
import { emptyDatabase } from './on-each-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

const refusal = (code: string, words: RegExp) =>
  expect.objectContaining({ name: 'TearsheetError', code, message: expect.stringMatching(words) });

async function tell(databaseUrl: string, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

const open = async (databaseUrl: string) => {
  const store = await openStore({ dataDir: await temporaryFolder(), databaseUrl });
  onTestFinished(() => store.close());
  return store;
};

/** An address of the same server. */
function changed(databaseUrl: string, change: (url: URL) => void): string {
  const url = new URL(databaseUrl);
  change(url);
  return url.href;
}

it('is made once by many that open it at once', async () => {
  const databaseUrl = changed(await emptyDatabase(), (url) => url.searchParams.set('schema', 'at_once'));
  const stores = await Promise.all(Array.from({ length: 6 }, () => open(databaseUrl)));
  const added = await Promise.all(stores.map((store) => store.addArticle(me, numberedArticle(1))));
  expect(added.filter(({ status }) => status === 'added')).toHaveLength(1);
  expect(new Set(added.map(({ id }) => id)).size).toBe(1);
  await tell(databaseUrl, 'DROP SCHEMA at_once CASCADE');
});

it('sorts every text by its code points, whatever the database was made for', async () => {
  const databaseUrl = await emptyDatabase();
  await open(databaseUrl);
  expect(
    await tell(
      databaseUrl,
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
         AND table_name <> '_prisma_migrations'`,
    ),
  ).toEqual([]);
});

it('leaves the tables of another program alone, and takes a schema beside them', async () => {
  const databaseUrl = await emptyDatabase();
  await tell(
    databaseUrl,
    'DROP SCHEMA public CASCADE',
    'CREATE SCHEMA public',
    'CREATE TABLE shops (name text)',
  );
  await expect(open(databaseUrl)).rejects.toEqual(
    refusal('archive-damaged', /another program.*schema=tearsheet/),
  );
  const beside = changed(databaseUrl, (url) => url.searchParams.set('schema', 'tearsheet'));
  const store = await open(beside);
  await store.addArticle(me, numberedArticle(1));
  expect((await store.searchArticles(me, { query: 'harbour', limit: 1 })).total).toBe(1);
  expect(await tell(databaseUrl, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toEqual([
    { tablename: 'shops' },
  ]);
  await tell(databaseUrl, 'DROP SCHEMA tearsheet CASCADE', 'DROP TABLE shops');
});

it('refuses an archive of a newer version, or one whose history was edited, and leaves it as it is', async () => {
  const databaseUrl = await emptyDatabase();
  const closed = await open(databaseUrl);
  await closed.close();
  await tell(
    databaseUrl,
    `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'x', now(), '9999_future')`,
  );
  await expect(open(databaseUrl)).rejects.toEqual(refusal('archive-newer', /Update Tearsheet/));
  const [kept] = await tell(
    databaseUrl,
    `DELETE FROM _prisma_migrations WHERE id = 'x'`,
    `SELECT checksum FROM _prisma_migrations WHERE migration_name = '0001_archive'`,
  );
  await tell(
    databaseUrl,
    `UPDATE _prisma_migrations SET checksum = 'y' WHERE migration_name = '0001_archive'`,
  );
  await expect(open(databaseUrl)).rejects.toEqual(refusal('archive-damaged', /another edition/));
  const { checksum } = kept as { checksum: string };
  await tell(
    databaseUrl,
    `UPDATE _prisma_migrations SET checksum = '${checksum}' WHERE migration_name = '0001_archive'`,
  );
});

it('says what is wrong with the address, without its password', async () => {
  const databaseUrl = await emptyDatabase();
  await expect(open('mysql://host/name')).rejects.toEqual(refusal('usage', /postgres:\/\//));
  const closed = changed(databaseUrl, (url) => {
    url.port = '1';
    url.password = 'secret';
  });
  const silent = await open(closed).catch((error: unknown) => error);
  expect(silent).toEqual(refusal('archive-unreachable', /does not answer/));
  expect(String(silent)).not.toContain('secret');
  const nameless = changed(databaseUrl, (url) => {
    url.pathname = '/no_such_database';
  });
  await expect(open(nameless)).rejects.toEqual(refusal('archive-not-writable', /name of the database/));
  expect(() => readAddress(`${databaseUrl}?schema="; DROP`)).toThrow(refusal('usage', /cannot be read/));
});

it('says that PostgreSQL has gone, and goes on when it is back', async () => {
  const databaseUrl = await emptyDatabase();
  const store = await open(databaseUrl);
  const { id } = await store.addArticle(me, numberedArticle(1));
  await tell(
    databaseUrl,
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  expect((await store.getArticle(me, id)).id).toBe(id);
});

it('keeps all that many processes add at once, though all speak of the same people', {
  timeout: 120_000,
}, async () => {
  const databaseUrl = await emptyDatabase();
  const stores = await Promise.all([open(databaseUrl), open(databaseUrl), open(databaseUrl)]);
  const count = 45;
  const added = await Promise.all(
    Array.from({ length: count }, (_, n) => {
      const { annotated, ...input } = numberedArticle(n);
      const set = {
        entities: annotated?.set.entities.map((one) => ({ ...one, name: 'Ann Smith' })) ?? [],
        annotations: annotated?.set.annotations ?? [],
      };
      return stores[n % 3]?.addArticle(me, { ...input, annotated: { set, rules: '1' } });
    }),
  );
  expect(added.map((one) => one?.status)).toEqual(Array(count).fill('added'));
  const [store] = stores;
  expect(await store?.countArticles(me)).toBe(count);
  expect((await store?.searchArticles(me, { query: 'harbour', limit: 1 }))?.total).toBe(count);
});
