import { describe, expect, it } from 'vitest';
import { readDays } from './read-days.ts';
import { writeSpan } from './write-span.ts';
import { writeTick } from './write-tick.ts';

const span = (from: string, to = from) => ({
  first: readDays(from)?.first ?? Number.NaN,
  last: readDays(to)?.last ?? Number.NaN,
});

describe('a span of days', () => {
  it.each([
    ['2019-01-16', '2019-01-16', '16 January 2019'],
    ['1987', '1987', '1987'],
    ['198X', '198X', '1980 to 1989'],
    ['2019-02', '2019-02', 'February 2019'],
    ['2019-02', '2019-04', 'February 2019 to April 2019'],
    ['2019-02-02', '2019-08-02', '2 February 2019 to 2 August 2019'],
  ])('%s to %s', (from, to, words) => {
    const { first, last } = span(from, to);
    expect(writeSpan(first, last)).toBe(words);
  });
});

describe('a tick of the axis', () => {
  const [decade, year, month, day] = [span('198X'), span('1987'), span('2019-02'), span('2019-02-02')];

  it('is no more exact than what begins or ends there', () => {
    expect(writeTick(decade.first, [decade], [])).toBe('1980');
    expect(writeTick(decade.last, [], [decade])).toBe('1989');
    expect(writeTick(month.first, [month], [])).toBe('Feb 2019');
    expect(writeTick(day.first, [day], [day])).toBe('2 Feb 2019');
  });

  it('says a year once', () => expect(writeTick(year.last, [], [year])).toBe(''));
});
