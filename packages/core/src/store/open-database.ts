import { TearsheetError } from '../model/index.ts';
import type { ArchiveDatabase } from './archive-database.ts';

export interface DatabaseOptions {
  /** The folder of the archive. */
  folder: string;
  /** `postgres://user:password@host/name`: the rows are there. A file in the folder if absent. */
  databaseUrl?: string;
  /** How long a change waits for another process's, in milliseconds. */
  patience?: number;
  /** The most pages (of 8 KiB) that a file of rows may have. */
  maxPages?: number;
}

/**
 * Opens the rows of an archive. The one file that knows that there are two databases; each is loaded by those who use it.
 *
 * @throws TearsheetError `usage` for an address that is none of PostgreSQL's; `archive-…`
 */
export async function openDatabase({
  folder,
  databaseUrl,
  ...options
}: DatabaseOptions): Promise<ArchiveDatabase> {
  if (databaseUrl === undefined) {
    const { openSqlite } = await import('./sqlite/open-sqlite.ts');
    return openSqlite(folder, options);
  }
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new TearsheetError(
      'usage',
      'DATABASE_URL is no address of PostgreSQL: postgres://user:password@host/name. Mend it, or unset it to keep the archive in its folder.',
    );
  }
  const { openPostgresql } = await import('./postgresql/open-postgresql.ts');
  return openPostgresql(databaseUrl, options);
}
