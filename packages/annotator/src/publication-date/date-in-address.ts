import { isCivilDay, writeDay } from '../times/civil-day.ts';

const DAY = /[/_-](\d{4})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/_.?#-]|$)/;
const MONTH = /\/(\d{4})\/(\d{1,2})(?=\/)/;

/** The day, or else the month, that an article's address names: `/2019/01/16/…`, `/2019-01-16-…`, `/2019/01/…`. */
export function dateInAddress(uri: string): string | undefined {
  const path = uri.replace(/^[a-z]+:\/\/[^/]*/i, '');
  const day = DAY.exec(path);
  if (day !== null) {
    const date = { year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) };
    if (date.year >= 1990 && date.year < 2200 && isCivilDay(date)) return writeDay(date);
  }
  const month = MONTH.exec(path);
  const [year, number] = [Number(month?.[1]), Number(month?.[2])];
  if (year >= 1990 && year < 2200 && number >= 1 && number <= 12)
    return `${year}-${String(number).padStart(2, '0')}`;
  return undefined;
}
