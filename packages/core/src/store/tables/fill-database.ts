import { TearsheetError } from '../../model/index.ts';
import type { ArchiveDatabase } from '../archive-database.ts';
import { countRows, type Row, readRows, sumTable, writeRows } from './table-rows.ts';
import { TABLES, type Table } from './tables.ts';

/** Where the rows of a whole archive come from: another database, or a backup. */
export interface RowSource {
  read(table: Table): AsyncIterable<readonly Row[]>;
}

/** How many rows of each table there are, and the sha256 of their lines. */
export type TableSums = Record<string, { rows: number; sha256: string }>;

export interface FillOptions {
  /** Told of each table before and while it is filled. */
  onProgress?: (model: string, rows: number) => void;
  /** What the rows must come to, where that is known before. */
  expected?: TableSums | undefined;
}

/** Long enough for any archive, in milliseconds. */
const UNHURRIED = { maxWait: 60_000, timeout: 2 ** 31 - 1 };

/**
 * Fills an empty database, all of it or nothing, then reads all rows back and compares them.
 *
 * @throws TearsheetError `conflict` where it is not empty; `archive-damaged` where what is read back differs
 */
export function fillDatabase(
  to: ArchiveDatabase,
  source: RowSource,
  { onProgress, expected }: FillOptions = {},
): Promise<TableSums> {
  return to.prisma.$transaction(async (tx) => {
    for (const table of TABLES) {
      if ((await countRows(tx, table)) > 0) {
        throw new TearsheetError(
          'conflict',
          `There is an archive in ${to.place} already. Choose an empty database.`,
        );
      }
    }
    const sums: TableSums = {};
    for (const table of TABLES) {
      const sum = sumTable();
      onProgress?.(table.model, 0);
      for await (const rows of source.read(table)) {
        await writeRows(tx, to.words, table, rows);
        sum.add(rows);
        onProgress?.(table.model, sum.sum().rows);
      }
      sums[table.model] = sum.sum();
    }
    for (const table of TABLES) {
      const sum = sumTable();
      for await (const rows of readRows(tx, table)) sum.add(rows);
      const wanted = expected === undefined ? sums[table.model] : expected[table.model];
      const found = sum.sum();
      if (
        wanted === undefined ? found.rows > 0 : wanted.rows !== found.rows || wanted.sha256 !== found.sha256
      ) {
        throw new TearsheetError(
          'archive-damaged',
          `The rows of ${table.model} are not the same in ${to.place} as they were: ${found.rows} of ${wanted?.rows ?? 0}. Nothing was changed.`,
        );
      }
    }
    return sums;
  }, UNHURRIED);
}
