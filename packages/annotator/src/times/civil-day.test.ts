import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDay,
  dayNumber,
  isoWeek,
  mondayOf,
  readDay,
  weekdayOf,
  writeDay,
  writeYear,
} from './civil-day.ts';

it('counts days there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: 800_000 }), (number) => {
      expect(dayNumber(civilDay(number))).toBe(number);
    }),
  );
});

it('agrees with the platform on dates and weekdays', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true }),
      (date) => {
        const day = civilDay(Math.floor(date.getTime() / 86_400_000));
        expect(writeDay(day)).toBe(date.toISOString().slice(0, 10));
        expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
      },
    ),
  );
});

it('knows ISO weeks at the turn of the year', () => {
  expect(isoWeek({ year: 2021, month: 1, day: 3 })).toEqual({ year: 2020, week: 53 });
  expect(isoWeek({ year: 2018, month: 12, day: 31 })).toEqual({ year: 2019, week: 1 });
  expect(mondayOf(2019, 3)).toEqual({ year: 2019, month: 1, day: 14 });
});

it('ends a shorter month where it ends', () => {
  expect(addMonths({ year: 2019, month: 8, day: 31 }, 6)).toEqual({ year: 2020, month: 2, day: 29 });
  expect(addDays({ year: 2019, month: 12, day: 31 }, 1)).toEqual({ year: 2020, month: 1, day: 1 });
});

it('reads no day that is none', () => {
  expect(readDay('2019-02-30')).toBeUndefined();
  expect(readDay('2019-02')).toEqual({ year: 2019, month: 2, day: 1 });
  expect(writeYear(-489)).toBe('BC0490');
});
