import { AnnotationSet } from '@tearsheet/core/model';
import { article, h, p } from '@tearsheet/core/testing';
import { expect, test } from 'vitest';
import { annotateArticle } from '../annotate-article.ts';
import { extractSentences, keyPhrases, timelineOf, timelineOfMany } from './index.ts';
import { sentenceSpans } from './sentence-spans.ts';

const ferry = {
  ...article(
    'Ferry runs aground off Port Amell',
    p(
      'A ferry with 214 people aboard ran aground off Port Amell early on Tuesday, the coast guard of Lomar said. Nobody was hurt.',
    ),
    p(
      'The Star of Lomar left Kessin at midnight and lost power in the strait. Captain Ida Broom told passengers to wait on deck until tugs came.',
    ),
    h(2, 'Third in a year'),
    p(
      'It was the third time since 2029 that a ferry of Lomar Lines ran aground. A faulty pump was blamed in June 2030.',
    ),
    p('“The ferry will sail again on Friday,” Broom said in Kessin.'),
  ),
  datePublished: '2031-04-09',
};
const set = annotateArticle(ferry);
const names = new Map(set.entities.map(({ id, name }) => [id, name]));

test('what is found fits the model', () => {
  expect(AnnotationSet.safeParse(set).success).toBe(true);
});

test('key phrases: what comes again and early, names as their entities, each with its places', () => {
  const found = keyPhrases(ferry, set, { most: 6 });
  expect(found[0]).toMatchObject({ phrase: 'ferry', weight: 1 });
  expect(found.map(({ phrase }) => phrase)).toEqual(expect.arrayContaining(['Port Amell', 'Ida Broom']));
  for (const { targets } of found)
    for (const { block, start, end, exact } of targets) expect(textOf(block).slice(start, end)).toBe(exact);
  expect(keyPhrases({ ...ferry, headlines: [] }, { annotations: [], entities: [] }, { most: 0 })).toEqual([]);
});

test('an extract: whole sentences of the article, in its order, the lead among them', () => {
  const found = extractSentences(ferry, set, { most: 2 });
  expect(found).toHaveLength(2);
  expect(found[0]?.target.exact).toBe(
    'A ferry with 214 people aboard ran aground off Port Amell early on Tuesday, the coast guard of Lomar said.',
  );
  for (const { target } of found) expect(textOf(target.block)).toContain(target.exact);
});

test('a timeline: dated events with who, where and who says so, earliest first', () => {
  const events = timelineOf(ferry, set).map(({ from, to, sentence, who, where, saidBy }) => ({
    days: `${from}/${to}`,
    sentence: sentence.exact.slice(0, 20),
    who: who.map((id) => names.get(id)),
    where: where.map((id) => names.get(id)),
    ...(saidBy === undefined ? {} : { saidBy: names.get(saidBy) }),
  }));
  expect(events.map(({ days }) => days)).toEqual([
    '2029-01-01/2029-12-31',
    '2030-06-01/2030-06-30',
    '2031-04-08/2031-04-08',
    '2031-04-08/2031-04-08',
    '2031-04-11/2031-04-11',
  ]);
  expect(events.at(-1)).toEqual({
    days: '2031-04-11/2031-04-11',
    sentence: '“The ferry will sail',
    who: ['Ida Broom'],
    where: ['Kessin'],
    saidBy: 'Ida Broom',
  });
});

test('over several articles the same event stands once, with all that tell it', () => {
  const copy = {
    ...article(
      'Ferry aground',
      p('A ferry with 214 people aboard ran aground off Port Amell on Tuesday, officials said.'),
    ),
    datePublished: '2031-04-09',
  };
  const events = timelineOfMany([
    { id: 'a', article: ferry, annotations: set },
    { id: 'b', article: copy, annotations: annotateArticle(copy) },
  ]);
  expect(events.filter(({ from }) => from === '2031-04-08')).toMatchObject([
    { article: 'a', alsoIn: ['b'] },
    { article: 'a', alsoIn: [] },
  ]);
  expect(events).toHaveLength(5);
});

test('abbreviations end no sentence', () => {
  const text =
    'On Jan. 15 Dr. Reyes met the U.S. Senate. It rained. “No!” he said. He left the U.S. The end.';
  expect(sentenceSpans(text).map(([start, end]) => text.slice(start, end))).toEqual([
    'On Jan. 15 Dr. Reyes met the U.S. Senate.',
    'It rained.',
    '“No!” he said.',
    'He left the U.S.',
    'The end.',
  ]);
});

function textOf(block: string): string {
  const found = ferry.body.children.find((child) => child.id === block);
  if (found?.type !== 'paragraph' && found?.type !== 'heading') return '';
  return found.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
