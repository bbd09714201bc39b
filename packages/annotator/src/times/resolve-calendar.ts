import { addDays, isCivilDay, pad, weekdayOf, writeYear } from './civil-day.ts';
import { resolveShift } from './resolve-shift.ts';
import {
  exactDay,
  mentionOf,
  nowOf,
  type Reckoned,
  type Resolved,
  type TimeContext,
} from './time-context.ts';
import type { Calendar, Season } from './time-meaning.ts';

/** A month in the middle of each season; winter goes by the year of its January. */
const SEASON_MONTH: Readonly<Record<Season, number>> = { WI: 1, SP: 4, SU: 7, FA: 10 };

/** The TIMEX3 value of a calendar date, what is missing filled from the context. */
export function resolveCalendar(date: Calendar, context: TimeContext): Resolved {
  const year =
    date.year ??
    (date.short === undefined ? undefined : inCentury(date.short, context)) ??
    (date.yearOf === undefined ? undefined : resolveShift(date.yearOf, context).date?.year);
  if (date.monthOf !== undefined) return dayOfMonth(date.day ?? 1, resolveShift(date.monthOf, context).date);
  if (date.season !== undefined) return season(date.season, date, year, context);
  if (date.quarter !== undefined) return quarter(date.quarter, year, context);
  if (date.half !== undefined)
    return written(
      year === undefined ? 'XXXX' : writeYear(year),
      `-H${date.half}`,
      year === undefined ? undefined : { year },
    );
  if (date.month !== undefined) return month(date, date.month, year, context);
  if (date.weekday !== undefined) return weekday(date.weekday, date, context);
  return year === undefined ? { value: 'XXXX' } : { value: writeYear(year), date: { year } };
}

/** In a history '99 is of its century; else it is the latest such year that has come. */
function inCentury(short: number, { narrative, mention, now }: TimeContext): number {
  if (narrative && mention !== undefined) {
    const year = Math.floor(mention.year / 100) * 100 + short;
    return year > mention.year + 50 ? year - 100 : year;
  }
  const current = now?.year ?? 2000 + short;
  const year = Math.floor(current / 100) * 100 + short;
  return year > current + 10 ? year - 100 : year;
}

function written(year: string, rest: string, date?: Reckoned): Resolved {
  return { value: `${year}${rest}`, ...(date === undefined ? {} : { date }) };
}

function dayOfMonth(day: number, of: Reckoned | undefined): Resolved {
  if (of?.month === undefined)
    return { value: `${of === undefined ? 'XXXX' : writeYear(of.year)}-XX-${pad(day)}` };
  return {
    value: `${writeYear(of.year)}-${pad(of.month)}-${pad(day)}`,
    date: { year: of.year, month: of.month, day },
  };
}

function month(date: Calendar, number: number, given: number | undefined, context: TimeContext): Resolved {
  const likely = given ?? yearOfMonth(date, number, context);
  const year = given === undefined ? yearWithDay(likely, number, date.day) : likely;
  if (year !== undefined && date.day !== undefined && !isCivilDay({ year, month: number, day: date.day })) {
    return { value: `${writeYear(year)}-${pad(number)}`, date: { year, month: number } };
  }
  const rest = `-${pad(number)}${date.day === undefined ? '' : `-${pad(date.day)}`}`;
  if (year === undefined) return { value: `XXXX${rest}` };
  return {
    value: writeYear(year) + rest,
    date: { year, month: number, ...(date.day === undefined ? {} : { day: date.day }) },
  };
}

/** Feb. 29 is of the nearest leap year. */
function yearWithDay(year: number | undefined, month: number, day: number | undefined): number | undefined {
  if (year === undefined || day === undefined || month !== 2 || day < 29) return year;
  return (
    [year, year - 1, year + 1, year - 2, year + 2, year - 3, year + 3].find((y) =>
      isCivilDay({ year: y, month, day }),
    ) ?? year
  );
}

function yearOfMonth(date: Calendar, number: number, context: TimeContext): number | undefined {
  const reference = date.which === undefined ? referenceOf(context) : nowOf(context);
  if (reference === undefined) return undefined;
  const { year } = reference;
  if (date.weekday !== undefined && date.day !== undefined) {
    const fit = [year, year - 1, year + 1].find((y) => fallsOn(y, number, date.day ?? 0, date.weekday ?? 0));
    if (fit !== undefined) return fit;
  }
  if (date.which === 'this' || date.which === 'same') return year;
  const before =
    number - (reference.month ?? number) ||
    (date.day ?? 0) - (date.day === undefined ? 0 : (reference.day ?? date.day));
  if (date.which === 'last') return before < 0 ? year : year - 1;
  if (date.which === 'next') return before > 0 ? year : year + 1;
  return context.narrative || reference !== context.now
    ? storyYear(number, reference, context.bound)
    : newsYear(number, date.day !== undefined, before, reference, context);
}

/** In a history time goes on: a month well before the last one spoken of is next year's. */
function storyYear(number: number, reference: Reckoned, bound: number | undefined): number {
  if (reference.month === undefined) return reference.year;
  const ahead = number - reference.month;
  if (ahead <= -5 && bound !== undefined && bound <= reference.year) return reference.year;
  return ahead <= -5 ? reference.year + 1 : ahead >= 10 ? reference.year - 1 : reference.year;
}

/** In the news a date without a year is near: before the article's day in the past tense, after it in the future. */
function newsYear(
  number: number,
  day: boolean,
  before: number,
  reference: Reckoned,
  { tense }: TimeContext,
): number {
  const { year } = reference;
  const ahead = number - (reference.month ?? number);
  if (tense === 'future') return before < 0 && ahead < -2 ? year + 1 : year;
  if (tense === 'past') return before > 0 && ahead > (day ? 3 : 0) ? year - 1 : year;
  return ahead > 8 ? year - 1 : ahead < -8 ? year + 1 : year;
}

/** A date in the same sentence that says its year carries the ones after it along. */
function referenceOf(context: TimeContext): Reckoned | undefined {
  if (context.narrative) return nowOf(context);
  const { mention, now } = context;
  return mention !== undefined &&
    now !== undefined &&
    mention.month !== undefined &&
    mention.year !== now.year
    ? mention
    : now;
}

function fallsOn(year: number, number: number, day: number, weekdayNumber: number): boolean {
  const date = { year, month: number, day };
  return isCivilDay(date) && weekdayOf(date) === weekdayNumber;
}

function weekday(number: number, date: Calendar, context: TimeContext): Resolved {
  const reference = date.which === 'same' || context.narrative ? mentionOf(context) : context.now;
  const base = exactDay(reference);
  if (base === undefined) return { value: `XXXX-WXX-${number}` };
  const back = (weekdayOf(base) - number + 7) % 7;
  const ahead = (7 - back) % 7;
  let days = -back;
  if (date.which === 'next') days = ahead === 0 ? 7 : ahead;
  else if (date.which === 'last') days = back === 0 ? -7 : -back;
  else if (date.which === 'this') days = context.tense === 'past' ? -back : ahead;
  else if (context.narrative || context.tense === 'future') days = ahead;
  const day = addDays(base, days);
  return { value: `${writeYear(day.year)}-${pad(day.month)}-${pad(day.day)}`, date: day };
}

function season(code: Season, date: Calendar, given: number | undefined, context: TimeContext): Resolved {
  const year = given ?? yearOfSeason(SEASON_MONTH[code], date, context);
  return year === undefined
    ? { value: `XXXX-${code}` }
    : { value: `${writeYear(year)}-${code}`, date: { year, month: SEASON_MONTH[code] } };
}

function yearOfSeason(middle: number, { which }: Calendar, context: TimeContext): number | undefined {
  const reference = context.narrative || which === 'same' ? mentionOf(context) : context.now;
  if (reference === undefined) return undefined;
  const { year, month: current = middle } = reference;
  if (which === 'this' || which === 'same') return middle === 1 && current >= 11 ? year + 1 : year;
  if (which === 'last') return middle + 1 < current ? year : year - 1;
  if (which === 'next') return middle - 1 > current ? year : year + 1;
  if (context.narrative) return current - middle >= 6 ? year + 1 : year;
  if (context.tense === 'past') return middle - 1 > current ? year - 1 : year;
  return context.tense === 'future' && middle + 1 < current ? year + 1 : year;
}

/** The latest quarter of that number that has begun; the next one in the future tense. */
function quarter(number: number, given: number | undefined, context: TimeContext): Resolved {
  const reference = context.narrative ? mentionOf(context) : context.now;
  if (given === undefined && reference === undefined) return { value: `XXXX-Q${number}` };
  const current = Math.ceil((reference?.month ?? 12) / 3);
  const passed = context.tense === 'future' ? number >= current - 1 : number <= current;
  const base = reference?.year ?? 0;
  const year = given ?? (passed ? base : context.tense === 'future' ? base + 1 : base - 1);
  return { value: `${writeYear(year)}-Q${number}`, date: { year, quarter: number } };
}
