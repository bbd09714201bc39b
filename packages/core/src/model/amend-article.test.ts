import { describe, expect, it } from 'vitest';
import { article, p } from '../testing/index.ts';
import { amendArticle } from './amend-article.ts';
import { type Amendment, amendmentKey } from './amendment.ts';
import type { Article } from './article.ts';
import { runningText } from './plain-text.ts';
import { validateArticle } from './validate-article.ts';

const text = (start: number, end: number) => ({ kind: 'text' as const, start, end });
const made = article('Short notice', p('First.'), p('Advertisement'), p('Last.'));
const parsed: Article = {
  ...made,
  by: 'By Ann',
  datePublished: '2019-01-16',
  source: { ...made.source, length: 100 },
  evidence: [
    { target: '/headlines/0', ranges: [text(0, 12)], rule: 'find-head', confidence: 0.4 },
    { target: '/datePublished', ranges: [], rule: 'infer', confidence: 0.5, inferred: true },
    { target: '#b1', ranges: [text(20, 26)], rule: 'r', confidence: 1 },
    { target: '#b2', ranges: [text(30, 43)], rule: 'r', confidence: 1 },
    { target: '#b3', ranges: [text(60, 65)], rule: 'r', confidence: 1 },
  ],
  removals: [{ kind: 'related', ranges: [text(45, 58)], text: 'Read  on\nhere', rule: 'r', why: 'w' }],
  notices: [{ code: 'headline-uncertain', message: 'm', target: '/headlines/0' }],
};
const amended = (...amendments: Amendment[]) => {
  const result = amendArticle(parsed, amendments);
  expect(validateArticle(result)).toEqual([]);
  return result;
};

describe('amending an article', () => {
  it('replaces a field, and says what the parse had', () => {
    const result = amended(
      { kind: 'headline', value: 'Long notice' },
      { kind: 'datePublished', value: '2020' },
    );
    expect(result).toMatchObject({
      headlines: [{ role: 'main', value: 'Long notice' }],
      datePublished: '2020',
    });
    expect(result.evidence.find(({ target }) => target === '/datePublished')).toMatchObject({
      rule: 'amended',
      alternatives: [{ value: '2019-01-16' }],
    });
    expect(result.notices).toEqual([]);
  });

  it('takes a field away', () => {
    const result = amended({ kind: 'by', value: null }, { kind: 'headline', value: null });
    expect(result).not.toHaveProperty('by');
    expect(result.headlines).toEqual([]);
  });

  it('takes a block out, where the source still shows it', () => {
    const result = amended({ kind: 'takeOut', text: 'Advertisement' });
    expect(runningText(result)).toEqual(['First.', 'Last.']);
    expect(result.removals).toContainEqual(
      expect.objectContaining({ text: 'Advertisement', ranges: [text(30, 43)] }),
    );
  });

  it('puts a removal back where it stood', () => {
    const result = amended({ kind: 'putBack', text: 'Read on here' });
    expect(runningText(result)).toEqual(['First.', 'Advertisement', 'Read on here', 'Last.']);
    expect(result.removals).toEqual([]);
  });

  it('changes nothing about words that are not there, and never the parse itself', () => {
    const before = structuredClone(parsed);
    expect(amended({ kind: 'takeOut', text: 'Elsewhere' }, { kind: 'putBack', text: 'Elsewhere' })).toEqual(
      parsed,
    );
    amended({ kind: 'takeOut', text: 'First.' });
    expect(parsed).toEqual(before);
  });

  it('parts a paragraph inside its marks, and joins it again', () => {
    const marked = article(
      'Short notice',
      {
        type: 'paragraph',
        id: 'b1',
        children: [
          { type: 'text', value: 'It rained ' },
          { type: 'strong', children: [{ type: 'text', value: 'all day. The town' }] },
          { type: 'text', value: ' slept.' },
        ],
      },
      p('Last.'),
    );
    const split = {
      kind: 'split',
      text: 'It rained all day. The town slept.',
      first: 'It rained all day.',
    } as const;
    const parted = amendArticle({ ...parsed, body: marked.body }, [split]);
    expect(runningText(parted)).toEqual(['It rained all day.', 'The town slept.', 'Last.']);
    expect(parted.evidence).toContainEqual(
      expect.objectContaining({ target: '#a1', ranges: [text(20, 26)] }),
    );
    const joined = amendArticle(parted, [
      { kind: 'join', text: 'It rained all day.', next: 'The town slept.' },
    ]);
    expect(runningText(joined)).toEqual(['It rained all day. The town slept.', 'Last.']);
    expect(amended({ kind: 'split', text: 'First.', first: 'Second' })).toEqual(parsed);
    expect(amended({ kind: 'join', text: 'First.', next: 'Last.' })).toEqual(parsed);
    expect(runningText(amended({ kind: 'join', text: 'First.', next: 'Advertisement' }))).toEqual([
      'First. Advertisement',
      'Last.',
    ]);
  });

  it('lets what is doubtful be accepted as it is', () => {
    const accepted = amended({ kind: 'accept', code: 'headline-uncertain', message: 'm' });
    expect(accepted.notices).toEqual([]);
    expect(accepted.headlines).toEqual(parsed.headlines);
  });

  it('knows which amendments are about the same', () => {
    expect(amendmentKey({ kind: 'takeOut', text: 'x' })).toBe(amendmentKey({ kind: 'putBack', text: 'x' }));
    expect(amendmentKey({ kind: 'by', value: 'x' })).not.toBe(amendmentKey({ kind: 'headline', value: 'x' }));
  });
});
