import { isCivilDay } from './civil-day.ts';
import type { Calendar, Moment } from './time-meaning.ts';
import { calendar } from './write-meaning.ts';

/** The century that makes it the nearest past year. Two-digit years are written of this century's start or the last. */
export function shortYear(yy: number | undefined): number | undefined {
  return yy === undefined ? undefined : yy < 40 ? 2000 + yy : 1900 + yy;
}

/** `2019-01-15T10:30:00Z`. */
export function isoMoment(text: string): Moment | undefined {
  const day = numericDate(Number(text.slice(0, 10).replaceAll('-', '')));
  const minutes = Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));
  return day === undefined || minutes > 1440
    ? undefined
    : { kind: 'moment', day, clock: { kind: 'clock', minutes } };
}

export function numericDate(code: number): Calendar | undefined {
  return validDate(Math.floor(code / 10_000), Math.floor(code / 100) % 100, code % 100);
}

/** `2019/01/16`, `16.01.2019`, `01/16/2019`: day first with full stops or where it can only be the day. */
export function splitNumeric(text: string, dayFirst = false): Calendar | undefined {
  const [a = 0, b = 0, c = 0] = text.split(/[./]/).map(Number);
  if (a > 31) return validDate(a, b, c);
  const year = c < 100 ? (shortYear(c) ?? c) : c;
  return dayFirst || text.includes('.') || a > 12 ? validDate(year, b, a) : validDate(year, a, b);
}

function validDate(year: number, month: number, day: number): Calendar | undefined {
  return isCivilDay({ year, month, day }) && year >= 1000 ? calendar({ year, month, day }) : undefined;
}
