import { existsSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { diffSchema } from '../../scripts/diff-schema.ts';
import { providers, readSchema } from '../../scripts/gather-schema.ts';
import { readMigrations } from '../../src/store/read-migrations.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';

const migrations = new URL('../../prisma/migrations/', import.meta.url);

/** Every column and index of a database that Prisma's models speak of. */
function shapeOf(db: Database.Database): unknown[] {
  return db
    .prepare(
      `SELECT tables.name AS tab, columns.name, columns.type, columns."notnull", columns.dflt_value, columns.pk
       FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
       WHERE tables.type = 'table' AND tables.name NOT LIKE 'article_words%' AND tables.name <> '_prisma_migrations'
       UNION ALL
       SELECT tbl_name, name, sql, NULL, NULL, NULL FROM sqlite_schema
       WHERE type = 'index' AND sql IS NOT NULL
       UNION ALL
       SELECT tables.name, keys."table", keys."from", keys."to", keys.on_delete, keys.seq
       FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys WHERE tables.type = 'table'
       ORDER BY 1, 2, 3, 4, 6`,
    )
    .all();
}

const inMemory = () => {
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  return db;
};

describe.each(providers)('%s', (provider) => {
  it('has a migration for every change of the models (else: npm run migration -- NAME)', async () => {
    const snapshot = readFileSync(new URL(`${provider}/schema.prisma`, migrations), 'utf8');
    expect(await diffSchema(provider, snapshot, readSchema(provider))).toBe('');
  });

  it('would notice a change', async () => {
    const changed = readSchema(provider).replace('  reason       String\n', '');
    expect(await diffSchema(provider, readSchema(provider), changed)).toMatch(/reason|RedefineTables/);
  });
});

it('comes out of the migrations as the models say', async () => {
  const migrated = inMemory();
  migrate(migrated, readMigrations('sqlite'));
  const direct = inMemory();
  direct.exec(await diffSchema('sqlite', undefined, readSchema('sqlite')));
  const shape = shapeOf(migrated);
  expect(shape.length).toBeGreaterThan(200);
  expect(shape).toEqual(shapeOf(direct));
});

it("rebuilds a table by Prisma's SQL without losing the rows that point at it", async () => {
  const db = inMemory();
  const known = readMigrations('sqlite');
  migrate(db, known);
  db.exec(`INSERT INTO sources (owner_id, sha256, size, media_type, added_at) VALUES ('me', 's', 1, 'x', 0);
    INSERT INTO articles (owner_id, id, source_sha256, revision, headline, headline_key, published_key, date_inferred,
      words, added_at, changed_at) VALUES ('me', 'a', 's', 1, 'A', 'a', '', 0, 1, 0, 0);
    INSERT INTO revisions VALUES ('me', 'a', 1, 0, 'added', 1, '{}');`);
  const before = readSchema('sqlite');
  const sql = await diffSchema('sqlite', before, before.replace(/( {2}words +)Int\n/, '$1Float\n'));
  expect(sql).toContain('DROP TABLE "articles"');
  migrate(db, [...known, { name: '9999_rebuild', sql, checksum: 'x' }]);
  expect(db.prepare('SELECT count(*) FROM revisions').pluck().get()).toBe(1);
  expect(db.prepare('SELECT words FROM articles').pluck().get()).toBe(1);
});

it('puts the owner first in the key of everything that is owned', () => {
  const db = inMemory();
  migrate(db, readMigrations('sqlite'));
  const keys = db
    .prepare(
      `SELECT tables.name AS tab, first.name AS col FROM sqlite_schema AS tables, pragma_index_list(tables.name) AS keys,
         pragma_index_info(keys.name) AS first
       WHERE tables.type = 'table' AND tables.name NOT LIKE 'article_words%' AND keys."unique" = 1 AND first.seqno = 0`,
    )
    .all();
  expect(keys.length).toBeGreaterThan(20);
  const others = keys.filter((key) => JSON.stringify(key).includes('"col":"owner_id"') === false);
  expect(others).toEqual(
    expect.arrayContaining([
      { tab: 'users', col: 'id' },
      { tab: 'users', col: 'name' },
    ]),
  );
  expect(others).toHaveLength(3);
});

it('ships its migrations', () => {
  const { files } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(files).toContain('prisma/migrations');
  for (const { name } of readMigrations('sqlite')) {
    expect(existsSync(new URL(`sqlite/${name}/migration.sql`, migrations))).toBe(true);
  }
});
