import { z } from 'zod';
import { TearsheetError } from '../model/index.ts';
import type { Migration } from './read-migrations.ts';

/** The history of a database, in order. */
export const AppliedMigrations = z.array(
  z.object({
    migration_name: z.string(),
    checksum: z.string(),
    finished_at: z.union([z.string(), z.number()]).nullable(),
  }),
);
export type AppliedMigrations = z.infer<typeof AppliedMigrations>;

/**
 * The first migration that has yet to be applied, after checking those that were.
 *
 * @throws TearsheetError `archive-newer` when a migration was applied that is not among these; `archive-damaged` when
 *   one was left half-way or is not what it was
 */
export function nextMigration(
  applied: AppliedMigrations,
  migrations: readonly Migration[],
): Migration | undefined {
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
