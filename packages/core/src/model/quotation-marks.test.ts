import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setQuotationMarks } from './quotation-marks.ts';

describe('setQuotationMarks', () => {
  it.each([
    ['"We weren\'t able," Thompson said.', 'en', '“We weren’t able,” Thompson said.'],
    ["Russia 'Not Interested' in Arms Race", 'en', 'Russia ‘Not Interested’ in Arms Race'],
    ["the allies' view and Moscow's", 'en', 'the allies’ view and Moscow’s'],
    ["in the '80s and '90s", 'en', 'in the ’80s and ’90s'],
    ['"\'Go,\' he said," she said.', 'en', '“‘Go,’ he said,” she said.'],
    ["'The boys' room is full,' he said.", 'en', '‘The boys’ room is full,’ he said.'],
    ['He said ("so") and—"then"', 'en', 'He said (“so”) and—“then”'],
    ['"Ja", sagte sie.', 'de', '„Ja“, sagte sie.'],
    ['Он сказал "да".', 'ru', 'Он сказал «да».'],
    ['Han sade "ja".', 'sv', 'Han sade ”ja”.'],
    ['"Yes," she said in "this" tongue.', 'xx', '“Yes,” she said in “this” tongue.'],
    ['“Set already,” he said.', 'en', '“Set already,” he said.'],
    ["a 5' wall", 'en', 'a 5’ wall'],
    ['"', 'en', '”'],
  ])('sets %j in %s as %j', (text, language, expected) => {
    expect(setQuotationMarks(text, language)).toBe(expected);
  });

  it('moves no offset', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'"\' abs.,(é—') }),
        fc.constantFrom('en', 'de', 'fr'),
        (text, language) => {
          const set = setQuotationMarks(text, language);
          expect(set).toHaveLength(text.length);
          expect(set).not.toMatch(/["']/);
        },
      ),
    );
  });
});
