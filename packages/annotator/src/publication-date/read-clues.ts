import type { Span } from '../text-annotations.ts';
import type { ResolvedTime } from '../times/resolve-times.ts';
import type { Calendar } from '../times/time-meaning.ts';

/** What a text lets out about its day. */
export interface Clues {
  /** The day of the year, from 'yesterday' said of a date and its like; with its year where that is named. */
  days: DayClue[];
  /** The day of the week that 'on Wednesday' speaks of as the day of writing. */
  weekday: { weekday: number; words: string; span: Span; firm: boolean } | undefined;
  /** Years spoken of as past: '1987', 'the 1980s'. */
  years: { year: number; words: string; span: Span }[];
}

export interface DayClue {
  month: number;
  day: number;
  year?: number;
  /** Days from the date to the day of writing. */
  offset: number;
  why: string;
  spans: Span[];
  firm: boolean;
}

const NEAR = 240;

/** Reads the clues from the times of a text, which were resolved without a day of publication. */
export function readClues(text: string, times: readonly ResolvedTime[]): Clues {
  return { days: dayClues(text, times), weekday: weekdayClue(text, times), years: pastYears(text, times) };
}

function dayClues(text: string, times: readonly ResolvedTime[]): DayClue[] {
  const clues: DayClue[] = [];
  times.forEach((time, i) => {
    const offset = spokenOffset(time);
    if (offset !== undefined) {
      for (const other of [times[i + 1], times[i - 1]]) {
        const date = other === undefined ? undefined : namedDay(other);
        if (other === undefined || date === undefined || !sameSentence(text, time, other)) continue;
        const [said, of] = [wordsOf(text, time), wordsOf(text, other)];
        clues.push({
          ...date,
          offset,
          why: `'${said}' is said of '${of}'`,
          spans: [spanOf(time), spanOf(other)],
          firm: true,
        });
        break;
      }
    }
    const date = namedDay(time);
    if (date !== undefined && calendarOf(time)?.weekday !== undefined) {
      clues.push({
        ...date,
        offset: 0,
        why: `'${wordsOf(text, time)}' names the day`,
        spans: [spanOf(time)],
        firm: false,
      });
    }
  });
  return clues;
}

/** Days from what a word names to the day it is said on: 1 for 'yesterday'. */
function spokenOffset({ expression: { meaning } }: ResolvedTime): number | undefined {
  const day = meaning.kind === 'moment' ? meaning.day : meaning;
  return day.kind === 'shift' &&
    day.from === 'now' &&
    day.unit === 'D' &&
    day.n !== undefined &&
    Math.abs(day.n) <= 2
    ? -day.n
    : undefined;
}

function calendarOf({ expression: { meaning } }: ResolvedTime): Calendar | undefined {
  const day = meaning.kind === 'moment' ? meaning.day : meaning;
  return day.kind === 'calendar' ? day : undefined;
}

function namedDay(time: ResolvedTime): { month: number; day: number; year?: number } | undefined {
  const date = calendarOf(time);
  if (date?.month === undefined || date.day === undefined) return undefined;
  return { month: date.month, day: date.day, ...(date.year === undefined ? {} : { year: date.year }) };
}

function weekdayClue(text: string, times: readonly ResolvedTime[]): Clues['weekday'] {
  let first: Clues['weekday'];
  for (const time of times) {
    const date = calendarOf(time);
    if (date?.weekday === undefined || date.day !== undefined || date.which !== undefined) continue;
    const words = wordsOf(text, time);
    const firm = /^(?:earlier|later)\b/i.test(words);
    if (
      /\b(?:will|would|next|until|by|every|each)\b[^.]{0,60}$/i.test(
        text.slice(Math.max(0, time.start - 60), time.start),
      )
    )
      continue;
    const found = { weekday: date.weekday, words, span: spanOf(time), firm };
    if (firm) return found;
    first ??= found;
  }
  return first;
}

function pastYears(text: string, times: readonly ResolvedTime[]): Clues['years'] {
  const years: Clues['years'] = [];
  for (const time of times) {
    const { meaning } = time.expression;
    const words = wordsOf(text, time);
    if (
      /\b(?:by|until|through|before|after|bis|d'ici)\s+(?:the\s+)?$/i.test(
        text.slice(Math.max(0, time.start - 20), time.start),
      )
    )
      continue;
    if (meaning.kind === 'decade' && meaning.bc !== true) {
      const decade = Number(time.value.slice(0, 3));
      years.push({ year: decade * 10 + 9, words, span: spanOf(time) });
    } else if (meaning.kind === 'calendar' && meaning.year !== undefined && meaning.year > 0) {
      years.push({ year: meaning.year, words, span: spanOf(time) });
    }
  }
  return years;
}

function sameSentence(text: string, a: ResolvedTime, b: ResolvedTime): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return between.length < NEAR && !/\n\s*\n|[.!?]["”’']?\s+["“‘']?\p{Lu}/u.test(between);
}

function wordsOf(text: string, time: ResolvedTime): string {
  return text.slice(time.start, time.end).replace(/\s+/g, ' ');
}

function spanOf({ start, end }: ResolvedTime): Span {
  return [start, end];
}
