import { describe, expect, it } from 'vitest';
import { readDays, writeDay } from './read-days.ts';

const show = (value: string) => {
  const days = readDays(value);
  return days && `${writeDay(days.first)} ${writeDay(days.last)}`;
};

describe('the days of a date', () => {
  it.each([
    ['2019-01-16', '2019-01-16 2019-01-16'],
    ['2019-01-16T08:30:00Z', '2019-01-16 2019-01-16'],
    ['2019-02', '2019-02-01 2019-02-28'],
    ['2020-02~', '2020-02-01 2020-02-29'],
    ['1987', '1987-01-01 1987-12-31'],
    ['198X', '1980-01-01 1989-12-31'],
    ['18XX', '1800-01-01 1899-12-31'],
    ['0800-12-25', '0800-12-25 0800-12-25'],
  ])('%s', (value, days) => expect(show(value)).toBe(days));

  it.each(['PRESENT_REF', 'P6M', '', '2019-W03', 'XXXX-12-25'])('are none for %s', (value) =>
    expect(readDays(value)).toBeUndefined(),
  );
});
