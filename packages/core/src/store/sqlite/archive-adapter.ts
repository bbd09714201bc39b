import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils';
import { codeOf } from '../explain-failure.ts';
import { keepStatements } from './keep-statements.ts';

export interface ArchiveAdapterOptions {
  file: string;
  /** How long a transaction waits for another process's, in milliseconds. */
  patience?: number;
  /** The most pages that the database may have: for the tests of a full disk. */
  maxPages?: number;
}

const FORMAT = { timestampFormat: 'unixepoch-ms' } as const;

/**
 * Prisma's adapter for better-sqlite3, twice: one connection that writes and one that only reads.
 *
 * The stock adapter has a single connection, so that a query outside a transaction can slip between another's BEGIN
 * and COMMIT, and be rolled back with it; and its BEGIN takes the lock late, so that two processes that read before
 * they write fail. Here everything outside a transaction reads, on its own connection (a write there is refused by
 * SQLite), and transactions have the writing connection for themselves from BEGIN IMMEDIATE to COMMIT, one at a time.
 */
export function archiveAdapter(options: ArchiveAdapterOptions): SqlDriverAdapterFactory {
  return {
    provider: 'sqlite',
    adapterName: 'tearsheet-better-sqlite3',
    connect: () => connect(options),
  };
}

async function connect({
  file,
  patience = 10_000,
  maxPages,
}: ArchiveAdapterOptions): Promise<SqlDriverAdapter> {
  const writer = keepStatements(
    await new PrismaBetterSqlite3({ url: file, fileMustExist: true, timeout: 0 }, FORMAT).connect(),
  );
  const settings = `PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;
     PRAGMA journal_size_limit = 67108864;
     ${maxPages === undefined ? '' : `PRAGMA max_page_count = ${Math.trunc(maxPages)};`}`;
  // Another process that makes the archive, or is the last to leave it, holds the whole of it for a moment.
  await patiently(patience, () => writer.executeScript(settings));
  const reader = keepStatements(
    await new PrismaBetterSqlite3({ url: file, fileMustExist: true, readonly: true }, FORMAT).connect(),
  );
  await reader.executeScript(
    'PRAGMA trusted_schema = OFF; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY;',
  );
  const takeTurn = turns();
  return {
    provider: 'sqlite',
    adapterName: 'tearsheet-better-sqlite3',
    queryRaw: (query) => reader.queryRaw(query),
    executeRaw: (query) => reader.executeRaw(query),
    executeScript: (script) => reader.executeScript(script),
    async startTransaction() {
      const release = await takeTurn();
      try {
        await patiently(patience, () => writer.executeScript('BEGIN IMMEDIATE'));
      } catch (error) {
        release();
        throw error;
      }
      return transaction(writer, release);
    },
    async dispose() {
      await reader.dispose();
      // The last connection to close, so that it can empty the journal into the database.
      await writer.dispose();
    },
  };
}

function transaction(writer: SqlDriverAdapter, release: () => void): Transaction {
  return {
    provider: 'sqlite',
    adapterName: 'tearsheet-better-sqlite3',
    queryRaw: (query) => writer.queryRaw(query),
    executeRaw: (query) => writer.executeRaw(query),
    // Prisma leaves COMMIT and ROLLBACK to the two methods below.
    options: { usePhantomQuery: true },
    async commit() {
      try {
        await writer.executeScript('COMMIT');
      } catch (error) {
        await rollBack(writer);
        throw error;
      } finally {
        release();
      }
    },
    async rollback() {
      try {
        await rollBack(writer);
      } finally {
        release();
      }
    },
  };
}

/** A full disk or a failing one makes SQLite roll back by itself, and there is nothing left to undo. */
async function rollBack(writer: SqlDriverAdapter): Promise<void> {
  try {
    await writer.executeScript('ROLLBACK');
  } catch (error) {
    if (!(error instanceof Error) || !/no transaction is active/.test(originalMessage(error))) throw error;
  }
}

function originalMessage(error: Error): string {
  const { cause } = error;
  return typeof cause === 'object' && cause !== null && 'originalMessage' in cause
    ? String(cause.originalMessage)
    : error.message;
}

/** Tries again while another process has the lock. It waits without holding up the process, as SQLite's own waiting would. */
async function patiently(patience: number, attempt: () => Promise<void>): Promise<void> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!codeOf(error).startsWith('SQLITE_BUSY') || performance.now() >= until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 10));
  }
}

/** Answers a function that waits for its turn and gives the function that ends it. First come, first served. */
function turns(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const turn = last.then(() => resolve);
    last = promise;
    return turn;
  };
}
