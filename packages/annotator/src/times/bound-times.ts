import { type CivilDay, readDay, writeDay } from './civil-day.ts';
import { isSentenceEnd } from './find-tense.ts';
import type { Chunk } from './read-chunks.ts';
import type { ResolvedTime } from './resolve-times.ts';
import { addDuration, timeBounds } from './time-bounds.ts';

const BEGINS =
  /^(?:start|starts|started|starting|begin|begins|began|beginning|from|since|commence|commencing|effective|ab|beginnt|dès|desde)$/;
const ENDS = /^(?:until|till|end|ends|ended|ending|expire|expires|expired|through|bis|endet|hasta)$/;

/** Gives dates their first and last day, and durations theirs where the text says when they begin or end. */
export function boundTimes(
  chunks: readonly Chunk[],
  times: readonly ResolvedTime[],
  now: CivilDay | undefined,
): ResolvedTime[] {
  return times.map((time, i) => {
    const bounds =
      time.type === 'DURATION'
        ? durationBounds(chunks, times, i, now)
        : time.type === 'SET'
          ? undefined
          : timeBounds(time.value);
    return bounds === undefined ? time : { ...time, ...bounds };
  });
}

function durationBounds(
  chunks: readonly Chunk[],
  times: readonly ResolvedTime[],
  i: number,
  now: CivilDay | undefined,
) {
  const time = times[i];
  if (time?.expression.meaning.kind !== 'duration') return undefined;
  const { window } = time.expression.meaning;
  if (window !== undefined && now !== undefined) {
    const other = addDuration(now, time.value, window === 'past' ? -1 : 1);
    if (other === undefined) return undefined;
    return window === 'past'
      ? { from: writeDay(other), to: writeDay(now) }
      : { from: writeDay(now), to: writeDay(other) };
  }
  return (
    boundsFromDate(chunks, time, times[i + 1], true) ?? boundsFromDate(chunks, time, times[i - 1], false)
  );
}

/** 'six months … will start from Feb. 2', 'until 8 May, for two weeks': the day beside it in the same sentence. */
function boundsFromDate(
  chunks: readonly Chunk[],
  time: ResolvedTime,
  date: ResolvedTime | undefined,
  after: boolean,
) {
  if (date?.type !== 'DATE' || !/^\d{4}-\d{2}-\d{2}$/.test(date.value)) return undefined;
  const day = readDay(date.value);
  if (day === undefined) return undefined;
  const [from, to] = after
    ? [time.expression.last, date.expression.first]
    : [date.expression.first - 2, date.expression.first];
  if (to - from > 12) return undefined;
  let cue: 'begins' | 'ends' | undefined;
  for (let c = Math.max(0, from); c < to; c++) {
    if (after && isSentenceEnd(chunks, c)) return undefined;
    const word = chunks[c]?.lower ?? '';
    if (BEGINS.test(word)) cue = 'begins';
    else if (ENDS.test(word)) cue = 'ends';
  }
  if (cue === undefined || (!after && hasEndBetween(chunks, date, time))) return undefined;
  const other = addDuration(day, time.value, cue === 'begins' ? 1 : -1);
  if (other === undefined) return undefined;
  return cue === 'begins'
    ? { from: writeDay(day), to: writeDay(other) }
    : { from: writeDay(other), to: writeDay(day) };
}

function hasEndBetween(chunks: readonly Chunk[], date: ResolvedTime, time: ResolvedTime): boolean {
  if (time.expression.first - date.expression.last > 6) return true;
  for (let c = date.expression.last; c < time.expression.first; c++) {
    if (isSentenceEnd(chunks, c) || /^[;:()]$/.test(chunks[c]?.text ?? '')) return true;
  }
  return false;
}
