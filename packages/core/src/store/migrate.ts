import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { TearsheetError } from '../model/index.ts';
import type { Migration } from './read-migrations.ts';

/** As Prisma writes it, so that its own tools can read the history. */
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

const Applied = z.object({
  migration_name: z.string(),
  checksum: z.string(),
  finished_at: z.union([z.string(), z.number()]).nullable(),
});

/**
 * Brings a database up to the last migration, each step in a transaction of its own with its line in the history.
 * Several processes may do this at once.
 *
 * @throws TearsheetError `archive-newer` when a migration was applied that is not among these; `archive-damaged` when
 *   one was left half-way or is not what it was, or leaves rows that point nowhere
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  // A migration that rebuilds a table drops the old one, and the rows that point at it would be deleted with it. The
  // switch does nothing inside a transaction.
  db.pragma('foreign_keys = OFF');
  while (nextMigration(db, migrations)) {
    db.transaction(() => {
      // Asked again, now that no other process can be doing the same.
      const next = nextMigration(db, migrations);
      if (next) apply(db, next);
    }).immediate();
  }
  db.pragma('foreign_keys = ON');
}

/** The first migration that has yet to be applied, after checking those that were. */
function nextMigration(db: Database, migrations: readonly Migration[]): Migration | undefined {
  const applied = readHistory(db);
  for (const [at, { migration_name: name, checksum, finished_at }] of applied.entries()) {
    const known = migrations.find((migration) => migration.name === name);
    if (!known) {
      throw new TearsheetError(
        'archive-newer',
        `A newer Tearsheet has changed this archive (${name}). Update Tearsheet to open it.`,
      );
    }
    if (finished_at === null) {
      throw new TearsheetError(
        'archive-damaged',
        `The archive was left in the middle of a change of its tables (${name}). Restore a backup.`,
      );
    }
    if (known.checksum !== checksum || migrations[at] !== known) {
      throw new TearsheetError(
        'archive-damaged',
        `The archive's tables were made by another edition of the step ${name}. Open it with the Tearsheet that made it, or restore a backup.`,
      );
    }
  }
  return migrations[applied.length];
}

function readHistory(db: Database): z.infer<typeof Applied>[] {
  const table = db.prepare(
    `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '_prisma_migrations'`,
  );
  if (table.get() === undefined) return [];
  const rows = db
    .prepare(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name',
    )
    .all();
  return z.array(Applied).parse(rows);
}

function apply(db: Database, { name, sql, checksum }: Migration): void {
  const startedAt = Date.now();
  db.exec(HISTORY);
  db.exec(sql);
  const strays = db.pragma('foreign_key_check');
  if (Array.isArray(strays) && strays.length > 0) {
    throw new TearsheetError(
      'archive-damaged',
      `The archive could not be brought up to date (${name}): ${strays.length} of its rows point at rows that are not there. Nothing was changed. Restore a backup.`,
    );
  }
  db.prepare(
    'INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
  ).run(randomUUID(), checksum, Date.now(), name, startedAt);
}
