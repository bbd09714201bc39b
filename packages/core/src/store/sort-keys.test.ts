import { expect, it } from 'vitest';
import { foldForSorting, publishedKey } from './sort-keys.ts';

it('folds case, accents and what stands before the first letter, and keeps no half character', () => {
  expect(foldForSorting('“Élan” — VITAL')).toBe('elan” — vital');
  expect(foldForSorting('…')).toBe('');
  expect(foldForSorting(`a${'\u{1f4f0}'.repeat(200)}`).isWellFormed()).toBe(true);
  expect(foldForSorting('x'.repeat(10_000))).toHaveLength(200);
});

it.each([
  [undefined, ''],
  ['2019', '2019'],
  ['2019-01~', '2019-01'],
  ['2019-01-16%', '2019-01-16'],
  ['2019-01-16T08:30', '2019-01-16T08:30'],
  ['2019-01-16T08:30Z', '2019-01-16T08:30:00.000Z'],
  ['2019-01-16T23:30:00.5-05:00?', '2019-01-17T04:30:00.500Z'],
])('sorts the date %s as %s', (date, key) => {
  expect(publishedKey(date)).toBe(key);
});
