import type { Edtf } from '@tearsheet/core/model';

const MONTHS = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** A date as a newspaper prints it, as exact as it is known: `16 January 2019`, `about 2019`, `16 January 2019, 08:30 UTC`. */
export function writeDate(value: Edtf): string {
  const qualifier = /[?~%]$/.test(value) ? 'about ' : '';
  const [day = '', clock] = value.replace(/[?~%]$/, '').split('T');
  const [year = '', month, date] = day.split('-');
  const parts = [
    ...(date === undefined ? [] : [String(Number(date))]),
    ...(month === undefined ? [] : [MONTHS.format(Date.UTC(2000, Number(month) - 1, 1))]),
    year,
  ];
  const time = clock
    ?.replace(/^(\d\d:\d\d)[^Z+-]*/, '$1 ')
    .replace(/Z$/, 'UTC')
    .trim();
  return `${qualifier}${parts.join(' ')}${time === undefined ? '' : `, ${time}`}`;
}
