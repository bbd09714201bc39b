import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { TearsheetError } from '../../model/index.ts';
import { AppliedMigrations, nextMigration } from '../next-migration.ts';
import type { Migration } from '../read-migrations.ts';

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
  while (nextMigration(readHistory(db), migrations)) {
    db.transaction(() => {
      // Asked again, now that no other process can be doing the same.
      const next = nextMigration(readHistory(db), migrations);
      if (next) apply(db, next);
    }).immediate();
  }
  db.pragma('foreign_keys = ON');
}

function readHistory(db: Database): AppliedMigrations {
  const table = db.prepare(
    `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '_prisma_migrations'`,
  );
  if (table.get() === undefined) return [];
  const rows = db
    .prepare(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name',
    )
    .all();
  return AppliedMigrations.parse(rows);
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
