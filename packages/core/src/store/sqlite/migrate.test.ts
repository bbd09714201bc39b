import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { Migration } from '../read-migrations.ts';
import { migrate } from './migrate.ts';

let db: Database.Database;

const step = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});
const one = step('0001_one', 'CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT);');
const two = step(
  '0002_two',
  `CREATE TABLE children (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parents ON DELETE CASCADE);
   INSERT INTO parents VALUES (1, 'a'); INSERT INTO children VALUES (1, 1);`,
);
const tables = () =>
  db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

beforeEach(() => {
  db = new Database(':memory:');
  onTestFinished(() => void db.close());
});

it('applies each step once, and writes the history as Prisma does', () => {
  migrate(db, [one]);
  migrate(db, [one, two]);
  migrate(db, [one, two]);
  expect(tables()).toEqual(['_prisma_migrations', 'children', 'parents']);
  expect(
    db.prepare('SELECT migration_name, checksum, applied_steps_count FROM _prisma_migrations').all(),
  ).toEqual([
    { migration_name: '0001_one', checksum: one.checksum, applied_steps_count: 1 },
    { migration_name: '0002_two', checksum: two.checksum, applied_steps_count: 1 },
  ]);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
});

it('refuses an archive of a newer version, and says what to do', () => {
  migrate(db, [one, two]);
  expect(() => migrate(db, [one])).toThrow(
    expect.objectContaining({ code: 'archive-newer', message: expect.stringContaining('Update Tearsheet') }),
  );
  expect(tables()).toContain('children');
});

it('refuses one that was made by an edited step, or by the steps in another order', () => {
  migrate(db, [one]);
  const edited = step('0001_one', `${one.sql} -- edited`);
  expect(() => migrate(db, [edited, two])).toThrow(expect.objectContaining({ code: 'archive-damaged' }));
  expect(() => migrate(db, [step('0000_before', ''), one])).toThrow(
    expect.objectContaining({ code: 'archive-damaged' }),
  );
});

it('refuses one that was left half-way', () => {
  migrate(db, [one]);
  db.exec('UPDATE _prisma_migrations SET finished_at = NULL');
  expect(() => migrate(db, [one, two])).toThrow(expect.objectContaining({ code: 'archive-damaged' }));
});

it('takes back the whole of a step that fails, and keeps those before it', () => {
  const failing = step('0003_failing', 'CREATE TABLE half (id); INSERT INTO nowhere VALUES (1);');
  expect(() => migrate(db, [one, two, failing])).toThrow('nowhere');
  expect(tables()).toEqual(['_prisma_migrations', 'children', 'parents']);
  expect(db.prepare('SELECT count(*) FROM _prisma_migrations').pluck().get()).toBe(2);
});

it('rebuilds a table without losing the rows that point at it', () => {
  migrate(db, [one, two]);
  const rebuild = step(
    '0003_rebuild',
    `CREATE TABLE new_parents (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
     INSERT INTO new_parents SELECT * FROM parents;
     DROP TABLE parents;
     ALTER TABLE new_parents RENAME TO parents;`,
  );
  migrate(db, [one, two, rebuild]);
  expect(db.prepare('SELECT count(*) FROM children').pluck().get()).toBe(1);
});

it('refuses a step that leaves rows pointing nowhere', () => {
  migrate(db, [one, two]);
  const losing = step('0003_losing', 'DELETE FROM parents;');
  expect(() => migrate(db, [one, two, losing])).toThrow(
    expect.objectContaining({
      code: 'archive-damaged',
      message: expect.stringContaining('Nothing was changed'),
    }),
  );
  expect(db.prepare('SELECT count(*) FROM parents').pluck().get()).toBe(1);
});
