import { PrismaPg } from '@prisma/adapter-pg';
import { TearsheetError } from '../../model/index.ts';
import type { ArchiveDatabase } from '../archive-database.ts';
import { explainFailure } from '../explain-failure.ts';
import { PrismaClient } from '../generated/postgresql/client.ts';
import type { JobQueue } from '../jobs/job-store.ts';
import type { Prisma, PrismaClient as RowsClient } from '../rows.ts';
import { checkRows } from './check-rows.ts';
import { preparePostgresql } from './prepare-postgresql.ts';
import { serialTransactions } from './serial-transactions.ts';
import { tsvectorWords } from './tsvector-words.ts';

/** How long a transaction may take, and wait for a connection, in milliseconds. */
const UNHURRIED = { maxWait: 60_000, timeout: 600_000 };
const SNAPSHOT = { isolationLevel: 'RepeatableRead', timeout: 2 ** 31 - 1 } as const;
/** Connections of one process. */
const CONNECTIONS = 10;

/**
 * Opens the rows in a PostgreSQL database, and makes or mends its tables first.
 *
 * @throws TearsheetError `archive-newer`, `archive-damaged`, `archive-unreachable`, `archive-not-writable`
 */
export async function openPostgresql(
  databaseUrl: string,
  { patience = 60_000 }: { patience?: number },
): Promise<ArchiveDatabase> {
  const { connectionString, schema, place } = readAddress(databaseUrl);
  try {
    await preparePostgresql(connectionString, schema);
    const client = new PrismaClient({
      adapter: new PrismaPg(
        {
          connectionString,
          max: CONNECTIONS,
          options: `-c search_path="${schema}" -c lock_timeout=${Math.trunc(patience)}`,
          application_name: 'tearsheet',
        },
        { schema, onPoolError: () => {} },
      ),
      transactionOptions: UNHURRIED,
    });
    await client.$connect();
    const prisma = withSerialTransactions(client);
    return {
      prisma,
      words: tsvectorWords(client),
      queue: lateQueue(prisma, { connectionString, schema }),
      snapshot: (work) =>
        client.$transaction((tx) => work(tx as unknown as Prisma.TransactionClient), SNAPSHOT),
      check: (options) => checkRows(client, options),
      place,
      close: () => client.$disconnect(),
    };
  } catch (error) {
    throw explainFailure(error, place);
  }
}

/** pg-boss is loaded by those who add jobs or do them. */
function lateQueue(prisma: RowsClient, place: { connectionString: string; schema: string }): JobQueue {
  let loaded: Promise<JobQueue> | undefined;
  const load = (): Promise<JobQueue> => {
    loaded ??= import('./boss-queue.ts').then(({ bossQueue }) => bossQueue(prisma, place));
    return loaded;
  };
  return {
    offer: async (ref) => (await load()).offer(ref),
    work: async (options) => (await load()).work(options),
    close: async () => (await loaded)?.close(),
  };
}

/** The client, with serial transactions in the place of its own. */
function withSerialTransactions(client: PrismaClient): RowsClient {
  const transact = serialTransactions(client);
  const serial = new Proxy(client, {
    get: (target, name) => (name === '$transaction' ? transact : Reflect.get(target, name)),
  });
  // The two clients were made of the same models, and answer the same calls; only their types do not know.
  return serial as unknown as RowsClient;
}

interface Address {
  connectionString: string;
  /** Of the tables: `?schema=` of the address, as Prisma has it. */
  schema: string;
  /** The address without its password. */
  place: string;
}

/** @throws TearsheetError `usage` */
export function readAddress(databaseUrl: string): Address {
  const url = URL.parse(databaseUrl);
  const schema = url?.searchParams.get('schema') ?? 'public';
  if (!url || !/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new TearsheetError('usage', 'DATABASE_URL cannot be read: postgres://user:password@host/name.');
  }
  url.searchParams.delete('schema');
  const connectionString = url.href;
  url.password = '';
  url.search = '';
  return { connectionString, schema, place: url.href };
}
