import type { Edtf } from '@tearsheet/core/model';

/** The parts of a date that are known; a day has three. */
export type DateParts =
  | [year: number]
  | [year: number, month: number]
  | [year: number, month: number, day: number];

/** The date without its mark of doubt, for formats that know only ISO 8601. */
export function toIsoDate(date: Edtf | undefined): string | undefined {
  return date?.replace(/[?~%]$/, '');
}

/** Whether the date is marked as uncertain or approximate. */
export function isDoubtful(date: Edtf): boolean {
  return /[?~%]$/.test(date);
}

/** Year, month and day as they are written, in the time zone they are written in: what people cite. */
export function toDateParts(date: string): DateParts {
  const [year = 0, month, day] = date
    .slice(0, 10)
    .replace(/[?~%]$/, '')
    .split('-')
    .map((part) => Number.parseInt(part, 10));
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}

/** The date as RFC 3339 has it, where it says a moment and its time zone; else nothing: a day is no moment. */
export function toMoment(date: Edtf | undefined): string | undefined {
  const [, day, minute, second, zone] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(date ?? '') ?? [];
  return minute === undefined ? undefined : `${day}T${minute}${second ?? ':00'}${zone}`;
}
