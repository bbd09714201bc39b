import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { TearsheetError } from '../../model/index.ts';
import { AppliedMigrations, nextMigration } from '../next-migration.ts';
import { type Migration, readMigrations } from '../read-migrations.ts';

/** 'Tear': whoever has this lock changes the tables of an archive. */
const LOCK = 0x54656172;

/** Marks the history of the tables as ours; other programs keep theirs in a table of the same name. */
const MARK = 'Tearsheet';

/** As Prisma writes it, so that its own tools can read the history. */
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
);
COMMENT ON TABLE "_prisma_migrations" IS '${MARK}'`;

/** Every text is sorted and compared by its code points, as on SQLite, whatever language the database was made for. */
const BY_CODE_POINT = `DO $$
DECLARE spot record;
BEGIN
    FOR spot IN
        SELECT table_name, column_name FROM information_schema.columns
        WHERE table_schema = current_schema() AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
            AND table_name <> '_prisma_migrations'
    LOOP
        EXECUTE format('ALTER TABLE %I ALTER COLUMN %I TYPE text COLLATE "C"', spot.table_name, spot.column_name);
    END LOOP;
END $$`;

/**
 * Makes the tables of an archive, or brings them up to date. Several processes may do so at once: one does, the others wait.
 *
 * @throws TearsheetError `archive-newer`, `archive-damaged`; what PostgreSQL says else
 */
export async function preparePostgresql(
  connectionString: string,
  schema: string,
  migrations: readonly Migration[] = readMigrations('postgresql'),
): Promise<void> {
  const client = new pg.Client({ connectionString, application_name: 'tearsheet' });
  await client.connect();
  try {
    await client.query(`SET search_path TO "${schema}"`);
    if (!nextMigration(await readHistory(client), migrations)) return;
    await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [LOCK, schema]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
    for (;;) {
      // Asked again, now that no other process can be doing the same.
      const next = nextMigration(await readHistory(client), migrations);
      if (!next) return;
      await apply(client, next);
    }
  } finally {
    // The lock goes with the connection.
    await client.end();
  }
}

async function readHistory(client: pg.Client): Promise<AppliedMigrations> {
  const { rows: tables } = await client.query<{ name: string; mark: string | null }>(
    `SELECT relname AS name, obj_description(oid, 'pg_class') AS mark FROM pg_class
     WHERE relnamespace = to_regnamespace(quote_ident(current_schema())) AND relkind IN ('r', 'p')`,
  );
  if (tables.length === 0) return [];
  if (tables.find(({ name }) => name === '_prisma_migrations')?.mark !== MARK) {
    throw new TearsheetError(
      'archive-damaged',
      'This database has tables of another program. Make one for Tearsheet alone, or name a schema of its own: ?schema=tearsheet at the end of DATABASE_URL.',
    );
  }
  const { rows } = await client.query(
    `SELECT migration_name, checksum, finished_at::text AS finished_at FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return AppliedMigrations.parse(rows);
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(HISTORY);
    await client.query(sql);
    await client.query(BY_CODE_POINT);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
