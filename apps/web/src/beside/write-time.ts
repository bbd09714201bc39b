import { writeDate } from '../article/write-date.ts';
import type { TimeEntry } from './gather-times.ts';
import { writeSpan } from './write-span.ts';

const UNITS: Record<string, string> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  H: 'hour',
  m: 'minute',
  S: 'second',
};

/** When something is, in words: a date, the days between which it lies, or how long it lasts. */
export function writeTime({ timex, value, first, last }: TimeEntry): string {
  const between = first === undefined || last === undefined ? undefined : writeSpan(first, last);
  if (timex === 'DURATION')
    return [writeDuration(value), between].filter((part) => part !== undefined).join(', ');
  if (/^\d{4}(-\d\d){0,2}$/.test(value)) return writeDate(value);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return writeDate(value);
  if (between !== undefined) return between;
  if (value === 'PRESENT_REF') return 'at the time of writing';
  if (value === 'PAST_REF') return 'some time before';
  if (value === 'FUTURE_REF') return 'some time to come';
  return timex === 'SET' ? `again and again (${value})` : value;
}

/** `P6M` is `6 months`, `PT2H30M` is `2 hours 30 minutes`. */
function writeDuration(value: string): string {
  const [days = '', hours = ''] = value.replace(/^P/, '').split('T');
  const parts = [
    ...days.matchAll(/([\d.]+)([YMWD])/g),
    ...hours.replace('M', 'm').matchAll(/([\d.]+)([HmS])/g),
  ];
  const words = parts.map(
    ([, count = '', unit = '']) => `${count} ${UNITS[unit]}${count === '1' ? '' : 's'}`,
  );
  return words.length === 0 ? 'of unsaid length' : words.join(' ');
}
