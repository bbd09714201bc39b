import { borrowDatabase } from '@tearsheet/postgresql-for-tests';
import pg from 'pg';
import { describe, onTestFinished } from 'vitest';
import { type ArticleStore, openStore } from '../../src/store/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Answers, for a test, how to open an empty archive of its own; called again, the same one. */
export type Prepare = () => Promise<() => Promise<ArticleStore>>;

/** The same tests for each database that an archive may be kept in. */
export function onEachDatabase(name: string, describeIt: (prepare: Prepare) => void): void {
  describe.each([
    ['SQLite', prepareSqlite],
    ['PostgreSQL', preparePostgresql],
  ] as const)(`${name}, in %s`, (_, prepare) => describeIt(prepare));
}

const prepareSqlite: Prepare = async () => {
  const dataDir = await temporaryFolder();
  return () => openStore({ dataDir });
};

/** Databases of this file whose tests have ended. */
const free: string[] = [];

const preparePostgresql: Prepare = async () => {
  const dataDir = await temporaryFolder();
  const databaseUrl = await emptyDatabase();
  return () => openStore({ dataDir, databaseUrl });
};

/** The address of an empty database, for the length of a test. */
export async function emptyDatabase(): Promise<string> {
  const url = free.pop() ?? (await borrowDatabase()).url;
  onTestFinished(async () => {
    await clear(url);
    free.push(url);
  });
  return url;
}

/** Takes all rows out, and leaves the tables and their history. */
async function clear(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    // Quicker than TRUNCATE, which makes every file of every table anew.
    await client.query(`DO $$
      DECLARE name text;
      BEGIN
        SET LOCAL session_replication_role = replica;
        FOR name IN SELECT tablename FROM pg_tables
          WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
        LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
      END $$`);
  } finally {
    await client.end();
  }
}
