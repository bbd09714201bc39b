import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { TearsheetError } from '../../model/index.ts';
import { explainFailure } from '../explain-failure.ts';
import { readMigrations } from '../read-migrations.ts';
import { migrate } from './migrate.ts';

/** 'Tear', in the header of every archive. */
const APPLICATION_ID = 0x54656172;

/** How long opening waits for another process, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Makes the database at `file`, or brings it up to date, and leaves it ready to be opened.
 *
 * @throws TearsheetError `archive-newer`, `archive-damaged`, `archive-locked`, `archive-full`, `archive-not-writable`
 */
export function prepareDatabase(file: string): void {
  let db: Database.Database | undefined;
  try {
    // SQLite would make it readable to everyone; its journals take the mode of this file.
    closeSync(openSync(file, 'a', 0o600));
    db = new Database(file, { timeout: PATIENCE });
    db.pragma('trusted_schema = OFF');
    // Of a new file: articles are longer than a page of 4 KiB, and would each leave part of another empty.
    db.pragma('page_size = 8192');
    claim(db, file);
    if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal') {
      throw new TearsheetError(
        'archive-not-writable',
        `The disk of ${file} does not let SQLite keep its journal. Choose a data folder on a local disk.`,
      );
    }
    db.pragma('synchronous = FULL');
    migrate(db, readMigrations('sqlite'));
  } catch (error) {
    throw explainFailure(error, file);
  } finally {
    db?.close();
  }
}

/** Marks a new file as an archive, and refuses the database of another program. */
function claim(db: Database.Database, file: string): void {
  if (db.pragma('application_id', { simple: true }) === APPLICATION_ID) return;
  if (db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() !== 0) {
    throw new TearsheetError(
      'archive-damaged',
      `${file} is a database of another program. Choose another data folder.`,
    );
  }
  db.pragma(`application_id = ${APPLICATION_ID}`);
}
