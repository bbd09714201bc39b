import type { AnnotationSet, TimeBody } from '@tearsheet/core/model';
import { readDays } from './read-days.ts';

/** A date, time or duration of the text, with the days that it covers where they are known. */
export interface TimeEntry {
  id: string;
  words: string;
  timex: TimeBody['timex'];
  value: string;
  first?: number;
  last?: number;
  /** Whether its ends are only known roughly. */
  rough: boolean;
}

/** What the text says of time: what has a place in time by its first day, then the rest, as the text has them. */
export function gatherTimes({ annotations }: AnnotationSet): TimeEntry[] {
  const entries = annotations.flatMap(({ id, body, state }) =>
    state === 'current' && body.type === 'time' ? [readEntry(id, body)] : [],
  );
  const placed = entries.filter((entry) => entry.first !== undefined);
  return [
    ...placed.sort(
      (one, other) => (one.first ?? 0) - (other.first ?? 0) || (other.last ?? 0) - (one.last ?? 0),
    ),
    ...entries.filter((entry) => entry.first === undefined),
  ];
}

function readEntry(id: string, { target, timex, value, from, to }: TimeBody): TimeEntry {
  const entry = { id, words: target.exact, timex, value, rough: /X|[?~%]$/.test(`${value}`) };
  const start = from === undefined ? undefined : readDays(from);
  const end = to === undefined ? undefined : readDays(to);
  if (start === undefined && end === undefined) return entry;
  const first = start?.first ?? end?.first ?? 0;
  const last = end?.last ?? start?.last ?? first;
  return {
    ...entry,
    first,
    last: Math.max(first, last),
    rough: entry.rough || start === undefined || end === undefined,
  };
}
