import { validateAnnotations } from '@tearsheet/core/model';
import { article, br, em, fig, h, li, p, pull, related, ul } from '@tearsheet/core/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotateArticle } from './annotate-article.ts';

test('annotations are anchored to their blocks', () => {
  const page = article(
    'Bridge to open',
    p('"The bridge is ', em('safe'), '," Maria Okafor said.'),
    h(2, 'Short notice'),
    fig('Tom Reyes said so.'),
    ul(li('She denied any delay.')),
  );
  const set = annotateArticle(page);
  expect(validateAnnotations(page, set)).toEqual([]);
  expect(set.annotations.map(({ body }) => body)).toMatchObject([
    {
      type: 'quotation',
      source: [{ block: 'b1', exact: 'Maria Okafor' }],
      content: [{ block: 'b1', exact: '"The bridge is safe,"' }],
    },
    { type: 'quotation', stance: 'denies', content: [{ exact: 'any delay' }] },
    { type: 'mention', target: { block: 'b1', exact: 'Maria Okafor', suffix: ' said.' } },
  ]);
});

test('whatever the text, the model finds no fault', () => {
  const bit = fc.constantFrom(
    '"',
    '“',
    '”',
    ' said ',
    'Maria Okafor ',
    ', ',
    '. ',
    'that ',
    '500 kilometers ',
    'on Monday ',
    '😀',
    '(',
  );
  const words = fc.array(bit, { minLength: 1, maxLength: 30 }).map((bits) => bits.join(''));
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (texts) => {
      const page = article('', ...texts.map((text) => p(text, br(), text)), pull('No.'), related('Nor this'));
      expect(validateAnnotations(page, annotateArticle(page, { published: '2019-01-16' }))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
