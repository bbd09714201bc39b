import { expect, it } from 'vitest';
import { article, articleWith, fig, h, li, p, pull, quote, related, ul } from '../testing/index.ts';
import { countWords, markSeams, removeSeams, searchText } from './search-text.ts';

it('takes headlines, names and every block but related links and pull quotes', () => {
  const made = articleWith(
    {
      by: 'By Ann Smith',
      contributors: [{ role: 'author', name: 'Ann Smith' }],
      publisher: { name: 'The Paper' },
      descriptions: [{ role: 'deck', value: 'The deck' }],
    },
    'Headline',
    p('One.'),
    h(2, 'Sub'),
    quote(p('Two.')),
    ul(li('Three.')),
    fig('Caption'),
    related('Elsewhere'),
    pull('One.'),
  );
  expect(searchText(made)).toEqual({
    headline: 'Headline',
    byline: 'By Ann Smith\nAnn Smith\nThe Paper',
    text: 'The deck\nOne.\nSub\nTwo.\nThree.\nCaption',
    language: null,
  });
});

it('sets a seam between letters of scripts without blanks, and only there', () => {
  const text = '北京2008 and Tokyo東京!';
  expect(markSeams(text).split('\u200b')).toEqual(['北', '京', '2008 and Tokyo', '東', '京!']);
  expect(removeSeams(markSeams(text))).toBe(text);
  expect(markSeams('No seams here')).toBe('No seams here');
});

it('counts words, and letters where no blanks stand', () => {
  expect(countWords(article('x', p("It can't be 3 o'clock — well-known, isn’t it?")))).toBe(8);
  expect(countWords(article('x', p('北京是首都')))).toBe(5);
  expect(countWords(article('x', p('…'), related('not counted')))).toBe(0);
});
