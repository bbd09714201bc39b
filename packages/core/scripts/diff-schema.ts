import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import type { Provider } from './gather-schema.ts';

const EMPTY = '-- This is an empty migration.';

/**
 * The SQL that leads a database from one Prisma schema to another; empty when there is nothing to do. Prisma's schema
 * engine (its WebAssembly build, which npm has) compares the two texts; no database is looked at or changed.
 *
 * @param from The schema so far; absent for an empty database
 */
export async function diffSchema(provider: Provider, from: string | undefined, to: string): Promise<string> {
  const adapter = provider === 'sqlite' ? new PrismaBetterSqlite3({ url: ':memory:' }) : postgresStandIn;
  const engine = await SchemaEngine.new(
    { datamodels: [['schema.prisma', to]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    const { stdout } = await engine.diff({
      from: from === undefined ? { tag: 'empty' } : { tag: 'schemaDatamodel', ...asFiles(from) },
      to: { tag: 'schemaDatamodel', ...asFiles(to) },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = stdout?.trim() ?? '';
    return sql === EMPTY ? '' : `${sql}\n`;
  } finally {
    engine.free();
  }
}

const asFiles = (content: string) => ({ files: [{ path: 'schema.prisma', content }] });

/** Answers the one question that the engine asks before it compares: whether the schema `public` is there, and the version. */
const postgresConnection: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'stand-in',
  queryRaw: async () => ({
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 15', 150000]],
  }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  startTransaction: async () => {
    throw new Error('Comparing two schemas needs no transaction.');
  },
  dispose: async () => {},
};

const postgresStandIn: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'stand-in',
  connect: async () => postgresConnection,
  connectToShadowDb: async () => postgresConnection,
};
