import { createRequire } from 'node:module';

/*
 * Loaded before the program (`--import`): every database that it opens may have no more pages than it has, which to
 * SQLite is a full disk.
 */
interface Connection {
  pragma(source: string): unknown;
  prepare(source: string): unknown;
}

const fromStore = createRequire(new URL('../../packages/core/package.json', import.meta.url));
const Database: { prototype: Connection } = fromStore('better-sqlite3');
const { prepare } = Database.prototype;
const full = new WeakSet<Connection>();
Database.prototype.prepare = function (source) {
  if (!full.has(this)) {
    full.add(this);
    this.pragma('max_page_count = 1');
  }
  return prepare.call(this, source);
};
