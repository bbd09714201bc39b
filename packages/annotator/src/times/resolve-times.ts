import type { Time } from '../text-annotations.ts';
import type { CivilDay } from './civil-day.ts';
import { dayNumber, pad, writeDay, writeYear } from './civil-day.ts';
import { findTense } from './find-tense.ts';
import type { Chunk } from './read-chunks.ts';
import { resolveCalendar } from './resolve-calendar.ts';
import { resolveShift } from './resolve-shift.ts';
import { StoryTime } from './story-time.ts';
import { exactDay, mentionOf, type Resolved, type TimeContext } from './time-context.ts';
import type { Clock, Duration, Expression, Meaning } from './time-meaning.ts';

/** A time with the words it was read from, and how. */
export interface ResolvedTime extends Omit<Time, 'confidence'> {
  expression: Expression;
  rule: string;
}

/** Gives each expression its TIMEX3 type and value, in reading order, each with what was said before it. */
export function resolveTimes(
  chunks: readonly Chunk[],
  expressions: readonly Expression[],
  now: CivilDay | undefined,
): ResolvedTime[] {
  const narrative = isNarrative(expressions, now);
  const context: TimeContext = {
    now,
    narrative,
    mention: undefined,
    quarter: undefined,
    bound: undefined,
    tense: undefined,
  };
  const bounds = boundsAhead(expressions);
  const story = new StoryTime(chunks, context);
  const times: ResolvedTime[] = [];
  expressions.forEach((expression, i) => {
    if (SPOKEN_OF[expression.rule] === (narrative ? 'news' : 'narrative')) return;
    const start = chunks[expression.first]?.start;
    const end = chunks[expression.last - 1]?.end;
    if (start === undefined || end === undefined) return;
    story.reach(expression.first);
    context.bound = bounds[i];
    context.tense = findTense(chunks, expression.first, expression.last);
    const { type, value, date } = resolve(expression.meaning, context);
    const anchor = anchorOf(expression.meaning, context);
    times.push({
      start,
      end,
      type,
      value,
      ...(anchor === undefined ? {} : { anchor }),
      expression,
      rule: expression.rule,
    });
    if (date !== undefined) story.tell(expression, date);
  });
  return times;
}

/** Words that are dates in one kind of text only: a history's 'former' king, and the 'previously' of the news. */
const SPOKEN_OF: Readonly<Record<string, 'news' | 'narrative'>> = {
  former: 'narrative',
  previously: 'news',
  soon: 'news',
};

/** For each expression the year of the next one that has both a year and a month: a story does not pass it. */
function boundsAhead(expressions: readonly Expression[]): (number | undefined)[] {
  const bounds: (number | undefined)[] = [];
  let next: number | undefined;
  for (let i = expressions.length - 1; i >= 0; i--) {
    const meaning = expressions[i]?.meaning;
    bounds[i] = next;
    if (meaning?.kind === 'calendar' && meaning.year !== undefined && meaning.month !== undefined)
      next = meaning.year;
  }
  return bounds;
}

interface Typed extends Resolved {
  type: Time['type'];
}

function resolve(meaning: Meaning, context: TimeContext): Typed {
  switch (meaning.kind) {
    case 'calendar':
      return { type: 'DATE', ...resolveCalendar(meaning, context) };
    case 'shift': {
      if (context.narrative && meaning.unit === 'D' && meaning.n === 0 && meaning.from === 'now')
        return { type: 'DATE', value: 'PRESENT_REF' };
      const resolved = resolveShift(meaning, context);
      return {
        type: resolved.value.includes('T') && !resolved.value.endsWith('_REF') ? 'TIME' : 'DATE',
        ...resolved,
      };
    }
    case 'moment': {
      const day =
        meaning.day.kind === 'shift'
          ? resolveShift(meaning.day, context)
          : resolveCalendar(meaning.day, context);
      return { ...day, type: 'TIME', value: day.value + writeClock(meaning.clock) };
    }
    case 'clock': {
      const day = exactDay(mentionOf(context));
      const known = meaning.minutes !== undefined && day !== undefined;
      return { type: 'TIME', value: `${known ? writeDay(day) : 'XXXX-XX-XX'}${writeClock(meaning)}` };
    }
    case 'decade': {
      const short = Math.floor((context.narrative ? (mentionOf(context)?.year ?? 1900) : 1900) / 100) * 10;
      const n = meaning.n ?? short + (meaning.short ?? 0);
      return meaning.bc === true
        ? { type: 'DATE', value: `BC${String(n).padStart(3, '0')}X`, date: { year: 1 - n * 10 } }
        : { type: 'DATE', value: `${String(n).padStart(3, '0')}X`, date: { year: n * 10 } };
    }
    case 'century':
      return { type: 'DATE', value: `${meaning.bc === true ? 'BC' : ''}${pad(meaning.n - 1)}XX` };
    case 'duration':
      return { type: 'DURATION', value: writeDuration(meaning) };
    case 'set':
      return { type: 'SET', value: meaning.value };
    case 'vague':
      return { type: 'DATE', value: meaning.value };
  }
}

function writeClock({ minutes, seconds, part }: Clock): string {
  if (minutes === undefined) return `T${part ?? 'XX'}`;
  return `T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}${seconds === undefined ? '' : `:${pad(seconds)}`}`;
}

/** ISO 8601 duration; `X` for a number nobody gives. Decades are `DE` and centuries `CE` (TIDES 2005). */
export function writeDuration({ parts }: Duration): string {
  return parts
    .map(({ n, unit }) => {
      if (unit === 'DE' || unit === 'CE') return `P${n === undefined ? 'X' : trim(n)}${unit}`;
      const time = unit === 'H' || unit === 'MIN' || unit === 'S';
      const count = n === undefined ? 'X' : trim(n);
      if (n === 0.5 && unit === 'Y') return 'P6M';
      if (n === 0.5 && unit === 'H') return 'PT30M';
      return `P${time ? 'T' : ''}${count}${unit === 'MIN' ? 'M' : unit}`;
    })
    .join('');
}

function trim(n: number): string {
  return String(Math.round(n * 100) / 100);
}

/** A history dates most of what it tells with years of its own, and seldom says 'yesterday' or 'on Friday'. */
function isNarrative(expressions: readonly Expression[], now: CivilDay | undefined): boolean {
  if (now === undefined) return true;
  let dated = 0;
  let spoken = 0;
  const today = dayNumber(now);
  for (const { meaning } of expressions) {
    if (meaning.kind === 'calendar') {
      const { year, month, day } = meaning;
      if (
        year !== undefined &&
        month !== undefined &&
        day !== undefined &&
        Math.abs(dayNumber({ year, month, day }) - today) < 8
      )
        return false;
      if (meaning.year !== undefined && Math.abs(meaning.year - now.year) > 1)
        dated += meaning.month === undefined ? 0.5 : 1;
      else if (meaning.year === undefined && meaning.weekday !== undefined) spoken++;
    } else if (meaning.kind === 'shift' && meaning.from === 'now') spoken++;
  }
  return dated > 4 * spoken && dated >= (spoken === 0 ? 2.5 : 4);
}

function anchorOf(meaning: Meaning, context: TimeContext): string | undefined {
  if (
    meaning.kind === 'duration' ||
    meaning.kind === 'set' ||
    meaning.kind === 'vague' ||
    meaning.kind === 'century' ||
    meaning.kind === 'decade'
  )
    return undefined;
  if (meaning.kind === 'calendar' && meaning.year !== undefined) return undefined;
  const fromMention = context.narrative || (meaning.kind === 'shift' && meaning.from === 'mention');
  const base = fromMention ? (context.mention ?? context.now) : context.now;
  if (base === undefined || base.year < 1) return undefined;
  const day = exactDay(base);
  if (day !== undefined) return writeDay(day);
  return base.month === undefined ? writeYear(base.year) : `${writeYear(base.year)}-${pad(base.month)}`;
}
