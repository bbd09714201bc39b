import type { TearsheetClient } from '@tearsheet/client';
import { writeDate } from '../article/write-date.ts';

type Import = Awaited<ReturnType<TearsheetClient['imports']['list']['query']>>['items'][number];

/** An import's sums as a sentence: `12 rows: 10 imported, 1 here already, 1 failed · 16 January 2019`. */
export function tellImport({
  total,
  imported,
  present,
  failed,
  pending,
  startedAt,
  finishedAt,
}: Import): string {
  const count = (number: number) => number.toLocaleString('en-GB');
  const parts = [
    `${count(imported)} imported`,
    `${count(present)} here already`,
    `${count(failed)} failed`,
    ...(pending > 0 ? [`${count(pending)} ${finishedAt === undefined ? 'not done yet' : 'left out'}`] : []),
  ];
  return `${count(total)} ${total === 1 ? 'row' : 'rows'}: ${parts.join(', ')} · ${writeDate(startedAt)}`;
}
