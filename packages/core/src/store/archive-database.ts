import type { PrismaClient } from './rows.ts';
import type { WordIndex } from './word-index.ts';

/** The database of an archive: its rows, which are asked for alike in both, and its index of words, which is not. */
export interface ArchiveDatabase {
  /** Prisma's model calls. `$transaction` is serial: what it reads is true until it ends, whoever else writes. */
  prisma: PrismaClient;
  words: WordIndex;
  /** Where it is, for sentences: a path, or the address of a server without its password. */
  place: string;
  close(): Promise<void>;
}
