import { writeDate } from '../article/write-date.ts';

/** From when to when articles were published: `16 January 2019 to 3 February 2019`; nothing where none has a date. */
export function writeDays({ from, to }: { from?: string; to?: string }): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [writeDate(from.slice(0, 10)), writeDate(to.slice(0, 10))];
  return first === last ? first : `${first} to ${last}`;
}
