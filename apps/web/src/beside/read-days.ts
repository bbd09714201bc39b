const DAY = 86_400_000;

/**
 * The days, counted from 1970, that a date covers: one for a day, all of its month, year or decade for a date that is
 * less exact. Undefined for what is no date.
 */
export function readDays(value: string): { first: number; last: number } | undefined {
  const match = /^(\d{2}[\dX][\dX])(?:-(\d\d))?(?:-(\d\d))?(?:T|[?~%]|$)/.exec(value);
  const [, year = '', month, day] = match ?? [];
  if (year === '') return undefined;
  const from = Number(year.replaceAll('X', '0'));
  const to = Number(year.replaceAll('X', '9'));
  const first = count(from, month === undefined ? 0 : Number(month) - 1, day === undefined ? 1 : Number(day));
  if (day !== undefined) return { first, last: first };
  const last = month === undefined ? count(to, 12, 0) : count(to, Number(month), 0);
  return { first, last };
}

/** A day's date: `2019-01-16`. */
export function writeDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function count(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / DAY);
}
