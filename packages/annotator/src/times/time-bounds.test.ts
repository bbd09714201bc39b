import { expect, it } from 'vitest';
import { addDuration, timeBounds } from './time-bounds.ts';

it.each([
  ['2019-01-16', '2019-01-16', '2019-01-16'],
  ['2019-01-16TNI', '2019-01-16', '2019-01-16'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2019', '2019-01-01', '2019-12-31'],
  ['198X', '1980-01-01', '1989-12-31'],
  ['18XX', '1801-01-01', '1900-12-31'],
  ['2019-Q3', '2019-07-01', '2019-09-30'],
  ['2019-H2', '2019-07-01', '2019-12-31'],
  ['2019-SU', '2019-06-01', '2019-08-31'],
  ['2019-WI', '2018-12-01', '2019-02-28'],
  ['2019-W03', '2019-01-14', '2019-01-20'],
  ['2019-W03-WE', '2019-01-19', '2019-01-20'],
])('%s is %s to %s', (value, from, to) => expect(timeBounds(value)).toEqual({ from, to }));

it.each(['PAST_REF', 'XXXX-01-02', 'BC0490', '2019-02-30', 'P6M'])(
  '%s has no place on the calendar',
  (value) => expect(timeBounds(value)).toBeUndefined(),
);

it('adds months and refuses what has no length', () => {
  expect(addDuration({ year: 2019, month: 2, day: 2 }, 'P6M')).toEqual({ year: 2019, month: 8, day: 2 });
  expect(addDuration({ year: 2019, month: 2, day: 2 }, 'P2W', -1)).toEqual({ year: 2019, month: 1, day: 19 });
  expect(addDuration({ year: 2019, month: 2, day: 2 }, 'PXM')).toBeUndefined();
});
