import { codeOf } from '../explain-failure.ts';
import type { Prisma, PrismaClient } from '../generated/postgresql/client.ts';

/** Serialization failure, deadlock: what two transactions at once may cost one of them. */
const CONFLICTS = new Set(['40001', '40P01']);

/** So long after a conflict transactions are taken to come in one another's way again, in milliseconds. */
const CROWDED = 2_000;

type Transaction = Prisma.TransactionClient;
type Options = { maxWait?: number; timeout?: number };

/**
 * Transactions that are as if there were one after another, whatever processes they are in, and that never fail for being
 * many at once. The first attempt goes beside others, and PostgreSQL says when it came in another's way
 * (SERIALIZABLE); the next one has the archive for itself.
 */
export function serialTransactions(
  client: PrismaClient,
): <T>(work: (tx: Transaction) => Promise<T>, options?: Options) => Promise<T> {
  let lastConflict = Number.NEGATIVE_INFINITY;

  const beside = <T>(work: (tx: Transaction) => Promise<T>, options?: Options) =>
    client.$transaction(
      async (tx) => {
        await tx.$executeRaw`LOCK TABLE _prisma_migrations IN ROW SHARE MODE`;
        return work(tx);
      },
      { ...options, isolationLevel: 'Serializable' },
    );

  // The lock waits for those who are at it, and is taken before anything is read: what it reads is what they wrote.
  const alone = <T>(work: (tx: Transaction) => Promise<T>, options?: Options) =>
    client.$transaction(
      async (tx) => {
        await tx.$executeRaw`LOCK TABLE _prisma_migrations IN EXCLUSIVE MODE`;
        return work(tx);
      },
      { ...options, isolationLevel: 'ReadCommitted' },
    );

  return async (work, options) => {
    if (performance.now() - lastConflict < CROWDED) return alone(work, options);
    try {
      return await beside(work, options);
    } catch (error) {
      // PostgreSQL calls some conflicts a key that is there already, when the other was faster to write it.
      const code = codeOf(error);
      if (!CONFLICTS.has(code) && code !== '23505') throw error;
      if (code !== '23505') lastConflict = performance.now();
      return alone(work, options);
    }
  };
}
