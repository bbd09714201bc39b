import { createHash } from 'node:crypto';
import type { Prisma } from '../rows.ts';
import type { WordIndex } from '../word-index.ts';
import { SearchTextRow } from './search-text-row.ts';
import type { Table } from './tables.ts';

/** A row as JSON has it, its columns in the order of their names: times as ISO 8601 in UTC, to the millisecond. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Rows read or written at once. */
const BATCH = 200;

type Transaction = Prisma.TransactionClient;
type Value = string | number | boolean | null | Date;

/** What is asked of a table whose columns are not known here. Prisma checks them. */
interface AnyTable {
  findMany(asked: object): Promise<Record<string, Value>[]>;
  createMany(asked: { data: readonly Row[] }): Promise<unknown>;
  count(): Promise<number>;
}

function tableOf(tx: Transaction, { model }: Table): AnyTable {
  const found: unknown = Reflect.get(tx, model);
  if (typeof found !== 'object' || found === null) throw new RangeError(`There is no table ${model}.`);
  return found as AnyTable;
}

export const countRows = (tx: Transaction, table: Table): Promise<number> => tableOf(tx, table).count();

/** All rows of a table, some at a time, in the order of its key. */
export async function* readRows(tx: Transaction, table: Table): AsyncGenerator<Row[]> {
  let last: Record<string, Value> | undefined;
  for (;;) {
    const rows = await tableOf(tx, table).findMany({
      ...(last === undefined ? {} : { where: behind(table.key, last) }),
      orderBy: table.key.map((column) => ({ [column]: 'asc' })),
      take: BATCH,
    });
    if (rows.length > 0) yield rows.map(toRow);
    last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
  }
}

/** `(a, b) > (1, 2)` as Prisma says it. The bound on the first column alone lets the index start there. */
function behind(key: readonly string[], last: Record<string, Value>): object {
  const [first = ''] = key;
  return {
    [first]: { gte: last[first] },
    OR: key.map((column, at) => ({
      ...Object.fromEntries(key.slice(0, at).map((before) => [before, last[before]])),
      [column]: { gt: last[column] },
    })),
  };
}

function toRow(row: Record<string, Value>): Row {
  const columns = Object.entries(row)
    // Each database numbers its index of words itself.
    .filter(([column]) => column !== 'rowid')
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    columns.map(([column, value]) => [column, value instanceof Date ? value.toISOString() : value]),
  );
}

/** Writes rows into a table, those of the index of words as words. */
export async function writeRows(
  tx: Transaction,
  words: WordIndex,
  table: Table,
  rows: readonly Row[],
): Promise<void> {
  if (table.model !== 'articleText') {
    await tableOf(tx, table).createMany({ data: rows });
    return;
  }
  for (const row of rows) {
    const { ownerId, articleId, ...text } = SearchTextRow.parse(row);
    await words.put(tx, ownerId, articleId, text);
  }
}

/** Counts rows, and hashes them in their order, so that two tables can be compared. */
export interface TableSum {
  add(rows: readonly Row[]): void;
  sum(): { rows: number; sha256: string };
}

export function sumTable(): TableSum {
  const hash = createHash('sha256');
  let count = 0;
  return {
    add(rows) {
      for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
      count += rows.length;
    },
    sum: () => ({ rows: count, sha256: hash.copy().digest('hex') }),
  };
}
