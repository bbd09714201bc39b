import { createRequire } from 'node:module';
import type Sqlite from 'better-sqlite3';

/*
 * Loaded before the program (`--import`): every database that it opens may have no more pages than it has, which to
 * SQLite is a full disk.
 */
const fromStore = createRequire(new URL('../../packages/core/package.json', import.meta.url));
const Database: typeof Sqlite = fromStore('better-sqlite3');
const { prepare } = Database.prototype;
const full = new WeakSet<object>();
Database.prototype.prepare = function (this: Sqlite.Database, source: string) {
  if (!full.has(this)) {
    full.add(this);
    this.pragma('max_page_count = 1');
  }
  return prepare.call(this, source);
} as typeof prepare;
