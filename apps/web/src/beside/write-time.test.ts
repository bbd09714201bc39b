import { describe, expect, it } from 'vitest';
import type { TimeEntry } from './gather-times.ts';
import { readDays } from './read-days.ts';
import { writeTime } from './write-time.ts';

const entry = (timex: TimeEntry['timex'], value: string, from?: string, to?: string): TimeEntry => {
  const [start, end] = [readDays(from ?? ''), readDays(to ?? '')];
  return {
    id: '',
    words: '',
    timex,
    value,
    rough: false,
    ...(start === undefined || end === undefined ? {} : { first: start.first, last: end.last }),
  };
};

describe('a time in words', () => {
  it.each<[string, TimeEntry]>([
    ['16 January 2019', entry('DATE', '2019-01-16', '2019-01-16', '2019-01-16')],
    ['February 2019', entry('DATE', '2019-02', '2019-02-01', '2019-02-28')],
    ['1980 to 1989', entry('DATE', '198X', '1980-01-01', '1989-12-31')],
    ['6 months, 2 February 2019 to 2 August 2019', entry('DURATION', 'P6M', '2019-02-02', '2019-08-02')],
    ['1 hour 30 minutes', entry('DURATION', 'PT1H30M')],
    ['1 year 2 weeks', entry('DURATION', 'P1Y2W')],
    ['of unsaid length', entry('DURATION', 'PXY')],
    ['at the time of writing', entry('DATE', 'PRESENT_REF')],
    ['again and again (P1W)', entry('SET', 'P1W')],
  ])('%s', (words, time) => expect(writeTime(time)).toBe(words));
});
