import { z } from 'zod';

const EDTF =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?)?)?[?~%]?$/;

function isCalendarDay(value: string): boolean {
  const [year, month, day] = value
    .slice(0, 10)
    .split('-')
    .map((part) => Number.parseInt(part, 10));
  if (year === undefined || month === undefined || day === undefined) return true;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * A date as exact as its source: a year, a month, a day, or a moment (Extended Date/Time Format, levels 0 and 1,
 * ISO 8601-2). A trailing `?` says uncertain, `~` approximate, `%` both.
 */
export const Edtf = z
  .string()
  .refine((value) => EDTF.test(value) && isCalendarDay(value), 'is not an EDTF date')
  .meta({ id: 'Edtf', description: 'EDTF date: `2019`, `2019-01`, `2019-01-16`, `2019-01-16T08:30:00Z`' });
export type Edtf = z.infer<typeof Edtf>;
