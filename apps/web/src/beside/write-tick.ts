import { writeDate } from '../article/write-date.ts';
import { writeDay } from './read-days.ts';
import { writeSpan } from './write-span.ts';

interface Span {
  first: number;
  last: number;
}

/**
 * What stands beside a day of the axis: no more exact than what begins and ends there, and nothing where a year or a
 * month was said at its beginning.
 */
export function writeTick(day: number, begins: readonly Span[], ends: readonly Span[]): string {
  const halves = (spans: readonly Span[]) =>
    spans.map(({ first, last }) => writeSpan(first, last).split(' to '));
  const [starts, stops] = [halves(begins), halves(ends)];
  const written = [...starts.map(([from = '']) => from), ...stops.map((parts) => parts.at(-1) ?? '')];
  if (written.length === 0 || written.some((words) => /^\d{1,2} /.test(words)))
    return shorten(writeDate(writeDay(day)));
  return shorten(starts[0]?.[0] ?? stops.find((parts) => parts.length > 1)?.[1] ?? '');
}

/** `16 January 2019` is `16 Jan 2019`. */
const shorten = (date: string) => date.replace(/\b([A-Z][a-z]{2})[a-z]+/, '$1');
