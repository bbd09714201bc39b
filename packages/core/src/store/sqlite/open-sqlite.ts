import { join } from 'node:path';
import type { ArchiveDatabase } from '../archive-database.ts';
import { PrismaClient } from '../generated/sqlite/client.ts';
import { type ArchiveAdapterOptions, archiveAdapter } from './archive-adapter.ts';
import { checkRows } from './check-rows.ts';
import { ftsWords } from './fts-words.ts';
import { prepareDatabase } from './prepare-database.ts';
import { tableQueue } from './table-queue.ts';

/** Longer than any transaction of ours: the adapter does the waiting, and knows why it waits. */
const UNHURRIED = { maxWait: 2 ** 31 - 1, timeout: 600_000 };
const UNENDING = { timeout: 2 ** 31 - 1 };

/**
 * Opens the file of rows in a folder, or makes it.
 *
 * @throws TearsheetError `archive-newer`, `archive-damaged`, `archive-full`, `archive-locked`, `archive-not-writable`
 */
export async function openSqlite(
  folder: string,
  options: Omit<ArchiveAdapterOptions, 'file'>,
): Promise<ArchiveDatabase> {
  const file = join(folder, 'archive.sqlite');
  prepareDatabase(file);
  const prisma = new PrismaClient({
    adapter: archiveAdapter({ file, ...options }),
    transactionOptions: UNHURRIED,
  });
  await prisma.$connect();
  return {
    prisma,
    words: ftsWords(prisma),
    queue: tableQueue(prisma),
    // Holds off all other writers: a file has one, and nobody else reads a whole archive through here.
    snapshot: (work) => prisma.$transaction(work, UNENDING),
    check: async (options) => checkRows(file, options),
    place: file,
    close: () => prisma.$disconnect(),
  };
}
