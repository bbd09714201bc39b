import { expect, it } from 'vitest';
import { asksFor, narrowQuery, widenQuery } from './narrow-query.ts';

it.each([
  ['treaty', 'lang:en', 'treaty lang:en'],
  ['treaty OR pact', 'lang:en', '(treaty OR pact) lang:en'],
  ['(treaty OR pact) lang:en', 'published:2019', '(treaty OR pact) lang:en published:2019'],
  ['"a phrase"', 'publisher:"The Paper"', '"a phrase" publisher:"The Paper"'],
])('%s is narrowed by %s', (query, more, narrowed) => {
  expect(narrowQuery(query, more)).toBe(narrowed);
  expect(asksFor(narrowed, more)).toBe(true);
  expect(asksFor(query, more)).toBe(false);
});

it('takes a condition away again, and leaves the others', () => {
  expect(widenQuery('treaty lang:en published:2019', 'lang:en')).toBe('treaty published:2019');
  expect(widenQuery('treaty lang:en', 'lang:en')).toBe('treaty');
  expect(widenQuery('lang:en', 'lang:en')).toBe('');
  expect(widenQuery('treaty', 'lang:en')).toBe('treaty');
  expect(asksFor('treaty lang:en-GB', 'lang:en')).toBe(false);
});
