import { writeDate } from '../article/write-date.ts';
import { readDays, writeDay } from './read-days.ts';

/**
 * The days from first to last as exactly as they mean it: the year for what begins and ends with years, the month for
 * what begins and ends with months, else the days.
 */
export function writeSpan(first: number, last: number): string {
  const [from, to] = [writeDay(first), writeDay(last)];
  if (first === last) return writeDate(from);
  for (const size of [4, 7]) {
    const [start, end] = [from.slice(0, size), to.slice(0, size)];
    if (readDays(start)?.first !== first || readDays(end)?.last !== last) continue;
    return start === end ? writeDate(start) : `${writeDate(start)} to ${writeDate(end)}`;
  }
  return `${writeDate(from)} to ${writeDate(to)}`;
}
