import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** One step of the database's schema, as it lies in the package. */
export interface Migration {
  /** Its folder: `0001_archive`. */
  name: string;
  sql: string;
  /** SHA-256 of the file, as Prisma keeps it. */
  checksum: string;
}

/** Beside `src` and `dist` alike. */
const FOLDER = new URL('../../prisma/migrations/', import.meta.url);

/** The migrations of a database, in order. */
export function readMigrations(provider: 'sqlite' | 'postgresql'): Migration[] {
  const folder = new URL(`${provider}/`, FOLDER);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      // Git may have given them other line ends, which must not count as an edit.
      const sql = readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8').replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}
