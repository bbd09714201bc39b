import { describe, expect, it } from 'vitest';
import { article, p } from '../testing/index.ts';
import { amendArticle } from './amend-article.ts';
import type { Article } from './article.ts';
import { offerAmendments } from './offer-amendments.ts';
import { runningText } from './plain-text.ts';

const text = (start: number, end: number) => ({ kind: 'text' as const, start, end });
const made = article('Short notice', p('It rained. The town slept.'), p('And woke.'), p('Last.'));
const doubtful: Article = {
  ...made,
  by: 'By Ann',
  datePublished: '2019-01-16',
  evidence: [
    {
      target: '/datePublished',
      ranges: [],
      rule: 'infer',
      confidence: 0.5,
      inferred: true,
      alternatives: [{ value: '2019-01-23' }],
    },
  ],
  removals: [{ kind: 'related', ranges: [text(45, 58)], text: 'Read  on\nhere', rule: 'r', why: 'w' }],
  notices: [
    { code: 'headline-uncertain', message: 'm', target: '/headlines/0', alternatives: [{ value: 'Rain' }] },
    { code: 'text-left-out', message: 'l', ranges: [text(45, 58)] },
    { code: 'paragraph-break-doubtful', message: 'b', target: '#b2', ranges: [text(1, 2)] },
    {
      code: 'paragraph-join-doubtful',
      message: 'j',
      target: '#b1',
      ranges: [text(1, 2)],
      alternatives: [{ value: 'It rained.' }],
    },
    { code: 'encoding-guessed', message: 'e' },
    { code: 'text-left-out', message: 'gone', ranges: [text(1, 3)] },
  ],
};

describe('what is offered', () => {
  it('is one act for each thing that may be otherwise, and that it is right', () => {
    const offers = offerAmendments(doubtful);
    expect(offers.map(({ code, choices }) => [code, ...choices.map(({ label }) => label)])).toEqual([
      ['headline-uncertain', 'Rain'],
      ['text-left-out', 'Put it back'],
      ['paragraph-break-doubtful', 'Join it with the one before'],
      ['paragraph-join-doubtful', 'Begin a paragraph there'],
      ['encoding-guessed'],
      ['text-left-out'],
      ['value-inferred', '2019-01-23'],
    ]);
    const texts = offers.flatMap(({ choices }) =>
      choices.map(({ amendment }) => runningText(amendArticle(doubtful, [amendment])).join('|')),
    );
    expect(texts).toContain('It rained. The town slept. And woke.|Last.');
    expect(texts).toContain('It rained.|The town slept.|And woke.|Last.');
    for (const { code, accept } of offers) {
      if (!accept) continue;
      const left = offerAmendments(amendArticle(doubtful, [accept]));
      expect(left).toHaveLength(offers.length - 1);
      expect(code).not.toBe('value-inferred');
    }
  });
});
