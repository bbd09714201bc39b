import { addDays, addMonths, dayNumber, isoWeek, pad, weekdayOf, writeDay, writeYear } from './civil-day.ts';

import {
  exactDay,
  mentionOf,
  nowOf,
  type Reckoned,
  type Resolved,
  type TimeContext,
} from './time-context.ts';
import type { Shift } from './time-meaning.ts';

/** The TIMEX3 value of 'yesterday', 'two years later', 'that month': as exact as its unit. */
export function resolveShift(shift: Shift, context: TimeContext): Resolved {
  const spoken = shift.from === 'now' ? nowOf(context) : mentionOf(context);
  // The news speaks of 'the day' after naming only a month or a year: its own day is meant.
  const base = shift.unit === 'D' && spoken?.day === undefined && !context.narrative ? context.now : spoken;
  if (shift.n === undefined) return { value: shift.past === true ? 'PAST_REF' : 'FUTURE_REF' };
  const unknown = base === undefined;
  const from = base ?? { year: 1 };
  const { n } = shift;
  const written = unknown ? hideYear : (resolved: Resolved) => resolved;
  switch (shift.unit) {
    case 'D':
      return written(byDays(from, n));
    case 'W':
      return written(byWeeks(from, n));
    case 'WE':
      return written(weekend(from, n, shift.from === 'now' && n === 0 ? context.tense : 'future'));
    case 'M':
      return written(byMonths(from, n));
    case 'Q':
      return written(byQuarters(from, n, context, shift.from === 'mention'));
    case 'Y':
      return written(byYears(from, n, context));
    case 'DE':
      return written(byDecades(from, n));
    case 'CE':
      return written({
        value: `${String(Math.floor((from.year - 1 + n * 100) / 100)).padStart(2, '0')}XX`,
        date: { year: from.year + n * 100 },
      });
    default:
      return written(byHours(from, shift.unit === 'H' ? n : n / 60));
  }
}

/** Without a day to count from only the form of the value is known. */
function hideYear({ value }: Resolved): Resolved {
  return {
    value: value
      .replace(/(?:BC)?\d{3,4}X?/, 'XXXX')
      .replace(/-\d{2}/g, '-XX')
      .replace(/W\d{2}/, 'WXX'),
  };
}

function byDays(from: Reckoned, n: number): Resolved {
  const day = exactDay(from);
  if (day !== undefined) {
    const to = addDays(day, Math.round(n));
    return { value: writeDay(to), date: to };
  }
  const month = from.month === undefined ? 'XX' : pad(from.month);
  return { value: `${writeYear(from.year)}-${month}-XX`, date: from };
}

function byWeeks(from: Reckoned, n: number): Resolved {
  const day = exactDay(from);
  if (day === undefined) return { value: `${writeYear(from.year)}-WXX`, date: from };
  const to = addDays(day, Math.round(n * 7));
  const { year, week } = isoWeek(to);
  return { value: `${writeYear(year)}-W${pad(week)}`, date: to };
}

/** The weekend that ends this week; in the past tense, or early in the week, the one before. */
function weekend(from: Reckoned, n: number, tense: TimeContext['tense']): Resolved {
  const day = exactDay(from);
  if (day === undefined) return { value: `${writeYear(from.year)}-WXX-WE`, date: from };
  const before = tense === 'future' ? 0 : tense === 'past' ? 6 : 4;
  const back = weekdayOf(day) < before ? 7 : 0;
  const { year, week } = isoWeek(addDays(day, n * 7 - back));
  return { value: `${writeYear(year)}-W${pad(week)}-WE` };
}

function byMonths(from: Reckoned, n: number): Resolved {
  if (from.month === undefined) return { value: `${writeYear(from.year)}-XX`, date: from };
  const { year, month } = addMonths({ year: from.year, month: from.month, day: 1 }, Math.round(n));
  return { value: `${writeYear(year)}-${pad(month)}`, date: { year, month } };
}

/** 'The quarter' is the one spoken of, else the last that is over. */
function byQuarters(from: Reckoned, n: number, { quarter }: TimeContext, mentioned: boolean): Resolved {
  const base = mentioned ? quarter : undefined;
  const current = base?.quarter ?? Math.ceil((from.month ?? 12) / 3) - (mentioned ? 1 : 0);
  const index = (base?.year ?? from.year) * 4 + current - 1 + n;
  const year = Math.floor(index / 4);
  return {
    value: `${writeYear(year)}-Q${index - year * 4 + 1}`,
    date: { year, quarter: index - year * 4 + 1 },
  };
}

/** 'A year ago' of a quarter means that quarter a year before. */
function byYears(from: Reckoned, n: number, { quarter, narrative }: TimeContext): Resolved {
  const year = from.year + Math.round(n);
  if (!narrative && n === -1 && quarter?.quarter !== undefined && quarter.year === from.year) {
    return { value: `${writeYear(year)}-Q${quarter.quarter}` };
  }
  return { value: writeYear(year), date: { year } };
}

function byDecades(from: Reckoned, n: number): Resolved {
  const year = from.year + n * 10;
  const decade = (years: number) => `${String(Math.floor(years / 10)).padStart(3, '0')}X`;
  return { value: year > 0 ? decade(year) : `BC${decade(1 - year)}`, date: { year } };
}

function byHours(from: Reckoned, hours: number): Resolved {
  const day = exactDay(from);
  if (day === undefined) return byDays(from, 0);
  const to = addDays(day, Math.trunc(hours / 24));
  return hours % 24 === 0 ? { value: writeDay(to), date: to } : { value: `${writeDay(to)}TXX`, date: to };
}

/** Days from one to another. */
export function daysBetween(from: Reckoned, to: Reckoned): number | undefined {
  const a = exactDay(from);
  const b = exactDay(to);
  return a === undefined || b === undefined ? undefined : dayNumber(b) - dayNumber(a);
}
