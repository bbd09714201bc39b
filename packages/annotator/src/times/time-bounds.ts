import { addDays, addMonths, type CivilDay, daysInMonth, mondayOf, readDay, writeDay } from './civil-day.ts';

/** First and last day, ISO 8601. */
export interface Bounds {
  from: string;
  to: string;
}

/** First month and length in months of what TIMEX3 writes after a year. Seasons are those of the north, by the month. */
const PARTS: Readonly<Record<string, readonly [month: number, months: number]>> = {
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  WI: [0, 3],
};

/** The first and last day of a TIMEX3 date; nothing for what has no place on the calendar, or lies before our era. */
export function timeBounds(value: string): Bounds | undefined {
  const [date = ''] = value.split('T');
  const wide = /^(\d{2,3})X{1,2}$/.exec(date);
  if (wide?.[1] !== undefined) return wideBounds(wide[1]);
  const match = /^(\d{4})(?:-(\w+))?(?:-(\w+))?$/.exec(date);
  if (match === null) return undefined;
  const year = Number(match[1]);
  const [, , part, rest] = match;
  if (part === undefined || part.startsWith('X')) return months(year, 1, 12);
  if (part.startsWith('W') && part !== 'WI') return weekBounds(year, part, rest);
  const known = PARTS[part];
  if (known !== undefined) return months(year, known[0], known[1]);
  const month = Number(part);
  if (!(month >= 1 && month <= 12)) return undefined;
  if (rest === undefined || rest.startsWith('X')) return months(year, month, 1);
  const day = readDay(date);
  return day === undefined ? undefined : { from: writeDay(day), to: writeDay(day) };
}

function wideBounds(digits: string): Bounds {
  const years = digits.length === 3 ? 10 : 100;
  const first = Number(digits) * years;
  const start = years === 100 ? first + 1 : first;
  return {
    from: writeDay({ year: start, month: 1, day: 1 }),
    to: writeDay({ year: start + years - 1, month: 12, day: 31 }),
  };
}

function months(year: number, month: number, count: number): Bounds {
  const from = addMonths({ year, month: 1, day: 1 }, month - 1);
  const end = addMonths(from, count - 1);
  return { from: writeDay(from), to: writeDay({ ...end, day: daysInMonth(end.year, end.month) }) };
}

function weekBounds(year: number, part: string, rest: string | undefined): Bounds | undefined {
  const week = Number(part.slice(1));
  if (!(week >= 1 && week <= 53)) return undefined;
  const monday = mondayOf(year, week);
  return { from: writeDay(rest === 'WE' ? addDays(monday, 5) : monday), to: writeDay(addDays(monday, 6)) };
}

/** A day so many units after another: 'P6M' after 2019-02-02 is 2019-08-02. Nothing for a length that is not known. */
export function addDuration(day: CivilDay, duration: string, sign: 1 | -1 = 1): CivilDay | undefined {
  const match = /^P(\d+(?:\.\d+)?)(DE|CE|[YMWDQ])$/.exec(duration);
  const hours = /^PT(\d+)H$/.exec(duration);
  if (hours !== null) return addDays(day, sign * Math.floor(Number(hours[1]) / 24));
  if (match === null) return undefined;
  const n = Number(match[1]) * sign;
  if (Math.abs(n) > 5000) return undefined;
  switch (match[2]) {
    case 'D':
      return addDays(day, Math.round(n));
    case 'W':
      return addDays(day, Math.round(n * 7));
    case 'Q':
      return addMonths(day, Math.round(n * 3));
    case 'M':
      return addMonths(day, Math.round(n));
    case 'DE':
      return addMonths(day, Math.round(n * 120));
    case 'CE':
      return addMonths(day, Math.round(n * 1200));
    default:
      return addMonths(day, Math.round(n * 12));
  }
}
