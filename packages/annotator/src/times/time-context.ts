import { type CivilDay, daysInMonth } from './civil-day.ts';
import type { Tense } from './find-tense.ts';

/** A date last spoken of, as exact as it was. */
export interface Mention {
  year: number;
  month?: number;
  day?: number;
  quarter?: number;
}

/** What an expression is resolved against. */
export interface TimeContext {
  /** The article's day. */
  now: CivilDay | undefined;
  /** A history: what is not dated goes by the date last spoken of, not by the day of writing. */
  narrative: boolean;
  mention: Mention | undefined;
  /** The quarter of a year spoken of in this sentence or the one before. */
  quarter: Reckoned | undefined;
  /** The year of the next date given in full. */
  bound: number | undefined;
  /** Of the verb beside the expression being resolved. */
  tense: Tense | undefined;
}

/** A date as exact as its fields: none missing but from the right. */
export type Reckoned = Mention;

/** The day that 'last year' or 'yesterday' counts from. */
export function nowOf(context: TimeContext): Reckoned | undefined {
  return context.narrative ? (context.mention ?? context.now) : context.now;
}

/** The day that 'two days later' counts from. */
export function mentionOf(context: TimeContext): Reckoned | undefined {
  return context.mention ?? context.now;
}

/** A TIMEX3 value, and the date it is, where it is one. */
export interface Resolved {
  value: string;
  date?: Reckoned;
}

export function exactDay(date: Reckoned | undefined): CivilDay | undefined {
  if (date?.month === undefined || date.day === undefined) return undefined;
  return { year: date.year, month: date.month, day: Math.min(date.day, daysInMonth(date.year, date.month)) };
}
