import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inferPublished } from './infer-published.ts';

const importedOn = '2026-11-23';

describe('inferPublished', () => {
  it('works out the day of the seed, which nothing prints', () => {
    const text = readFileSync(new URL('../../../../seeds/000_d62f07d240873995.txt', import.meta.url), 'utf8');
    const guess = inferPublished(text, { importedOn });
    expect(guess).toMatchObject({ value: '2019-01-16', inferred: true, rule: 'constraints' });
    expect(guess?.alternatives.map(({ value }) => value)).toEqual([
      '2013-01-16',
      '2008-01-16',
      '2002-01-16',
      '1991-01-16',
    ]);
    expect(guess?.confidence).toBeLessThan(0.7);
    expect(guess?.evidence.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' '))).toEqual([
      '1987',
      'yesterday',
      'Jan. 15',
      'the 1980s',
      'Earlier on Wednesday',
    ]);
    expect(guess?.why).toContain("'yesterday' is said of 'Jan. 15'");
  });
  it('takes an earlier year where the source was there before the latest one', () => {
    const text = readFileSync(new URL('../../../../seeds/000_d62f07d240873995.txt', import.meta.url), 'utf8');
    expect(inferPublished(text, { importedOn: '2018-05-01' })?.value).toBe('2013-01-16');
    expect(inferPublished(text, { importedOn, fileTime: '2018-05-01T10:00:00Z' })?.value).toBe('2013-01-16');
  });
  it('believes a printed date', () => {
    const guess = inferPublished(
      'Dam fails again\n\nFriday, 4 May 2012\n\nThe dam failed yesterday, on 9 June.',
      { importedOn },
    );
    expect(guess).toMatchObject({ value: '2012-05-04', inferred: false, rule: 'printed' });
  });
  it('takes the day of publication before the day of an update', () => {
    const text = 'Dam fails\n\nLast updated: 6 May 2012\nPublished: 4 May 2012\n\nThe dam failed.';
    expect(inferPublished(text, { importedOn })?.value).toBe('2012-05-04');
  });
  it('reads an address', () => {
    const options = { importedOn, uri: 'https://news.example/world/2012/05/04/dam-fails' };
    expect(inferPublished('The dam failed.', options)).toMatchObject({
      value: '2012-05-04',
      rule: 'address',
      inferred: true,
    });
    expect(
      inferPublished('The dam failed.', { importedOn, uri: 'https://news.example/2012/5/dam' })?.value,
    ).toBe('2012-05');
  });
  it('knows the day of a dated today', () => {
    expect(
      inferPublished('The vote takes place today, 3 March 2015, in the capital.', { importedOn })?.value,
    ).toBe('2015-03-03');
  });
  it.each([
    'The dam failed on Wednesday.',
    'The dam failed yesterday, and in 1987 too.',
    'The dam failed on 4 May.',
    'The meeting of Jan. 15 ended yesterday.',
    '',
  ])('answers nothing where too much stays open: %s', (text) =>
    expect(inferPublished(text, { importedOn })).toBeUndefined(),
  );
  it('refuses an import that has no day', () => {
    expect(() => inferPublished('', { importedOn: 'soon' })).toThrow('ISO 8601');
  });
  it('never answers a day after the import', () => {
    const words = fc.constantFrom(
      'yesterday',
      'today',
      'Jan. 15',
      'on Wednesday',
      'Earlier on Friday',
      '1987',
      '2031',
      '\n\n',
      '4 May 2029',
      '.',
      'Monday, May 4',
      'said',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (list) => {
        const value = inferPublished(list.join(' '), { importedOn })?.value;
        if (value !== undefined) expect(value <= importedOn).toBe(true);
      }),
    );
  });
});
