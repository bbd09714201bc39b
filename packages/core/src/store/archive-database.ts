import type { ArchiveCheck } from './backup/archive-check.ts';
import type { JobQueue } from './jobs/job-store.ts';
import type { Prisma, PrismaClient } from './rows.ts';
import type { WordIndex } from './word-index.ts';

/** The database of an archive: its rows, which are asked for alike in both, and its index of words, which is not. */
export interface ArchiveDatabase {
  /** Prisma's model calls. `$transaction` is serial: what it reads is true until it ends, whoever else writes. */
  prisma: PrismaClient;
  words: WordIndex;
  /** Who hands out the jobs that stand in the tables. */
  queue: JobQueue;
  /** Reads with everything as it was at one moment, whatever is written meanwhile. */
  snapshot<T>(work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T>;
  /** Whether it is whole. `repair` mends the index of words, the one part that can be made of the others. */
  check(options: { repair: boolean }): Promise<ArchiveCheck[]>;
  /** Where it is, for sentences: a path, or the address of a server without its password. */
  place: string;
  close(): Promise<void>;
}
