import { TearsheetError } from '../../model/index.ts';
import type { Prisma } from '../rows.ts';
import type { RowSource, TableSums } from '../tables/fill-database.ts';
import { type Row, readRows, sumTable } from '../tables/table-rows.ts';
import { TABLES } from '../tables/tables.ts';
import type { OpenZipFile } from './zip-file.ts';

/** Bytes of a file of rows, about: what reads it back holds one in memory. */
const PART = 8_000_000;

const nameOf = (model: string, part: number): string =>
  `rows/${model}/${String(part).padStart(6, '0')}.jsonl`;

/** Writes all tables as lines of JSON: `rows/article/000001.jsonl`, a row a line, in the order of its key. */
export async function writeRowFiles(
  tx: Prisma.TransactionClient,
  add: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<TableSums> {
  const sums: TableSums = {};
  for (const table of TABLES) {
    const sum = sumTable();
    let part = 0;
    let lines: string[] = [];
    let size = 0;
    const flush = async () => {
      if (lines.length === 0) return;
      part++;
      await add(nameOf(table.model, part), new TextEncoder().encode(`${lines.join('\n')}\n`));
      lines = [];
      size = 0;
    };
    for await (const rows of readRows(tx, table)) {
      sum.add(rows);
      for (const row of rows) {
        const line = JSON.stringify(row);
        lines.push(line);
        size += line.length;
        if (size > PART) await flush();
      }
    }
    await flush();
    sums[table.model] = sum.sum();
  }
  return sums;
}

/** The rows that {@link writeRowFiles} wrote. @throws TearsheetError `archive-damaged` */
export function rowFiles(zip: OpenZipFile, path: string): RowSource {
  return {
    async *read({ model }) {
      for (let part = 1; zip.names.includes(nameOf(model, part)); part++) {
        const text = new TextDecoder().decode(await zip.read(nameOf(model, part)));
        const rows = text
          .trimEnd()
          .split('\n')
          .map((line) => readLine(line, path));
        for (let at = 0; at < rows.length; at += 200) yield rows.slice(at, at + 200);
      }
    },
  };
}

function readLine(line: string, path: string): Row {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new TearsheetError('archive-damaged', `A row in ${path} is not JSON. Choose another backup.`, {
      cause,
    });
  }
}
