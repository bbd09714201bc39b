import { ParsePool } from '@tearsheet/api';
import { article, p } from '@tearsheet/core/testing';
import { expect, it, onTestFinished } from 'vitest';
import { unrulyPool } from './unruly-pool.ts';

function openPool(): ParsePool {
  const pool = new ParsePool({ jobs: 1 });
  onTestFinished(() => pool.close());
  return pool;
}

async function annotate(...lines: unknown[]): Promise<Record<string, unknown>[]> {
  const answers: Record<string, unknown>[] = [];
  const written = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  for await (const answer of openPool().annotateLines(written)) answers.push(JSON.parse(answer));
  return answers;
}

const text = '“The wall holds,” Ann Smith said on Tuesday. It is 4 metres high.';

it('says who says what, when, who and how much, by offsets in the text', async () => {
  const [answer] = await annotate({ id: 7, text, published: '2019-01-16' });
  expect(Object.keys(answer ?? {})).toEqual([
    'id',
    'quotations',
    'times',
    'mentions',
    'entities',
    'measures',
  ]);
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  expect(answer).toMatchObject({
    id: 7,
    quotations: [{ kind: 'direct', cue: [Object.values(at('said'))] }],
    times: [{ ...at('Tuesday'), type: 'DATE', value: '2019-01-15' }],
    mentions: expect.arrayContaining([expect.objectContaining({ ...at('Ann Smith'), type: 'PER' })]),
    entities: expect.arrayContaining([expect.objectContaining({ name: 'Ann Smith', type: 'PER' })]),
    measures: [{ ...at('4 metres'), quantity: 4 }],
  });
});

it('takes an article, with its date and language', async () => {
  const page = {
    ...article('Walls', p(text), p('It fell on Tuesday.')),
    datePublished: '2019-01-16',
    language: 'en',
  };
  const [ofArticle, ofText] = await annotate(
    { id: 'a', article: page },
    { id: 'a', text: `${text}\n\nIt fell on Tuesday.`, published: '2019-01-16', language: 'en' },
  );
  expect(ofArticle).toEqual(ofText);
  const [later] = await annotate({ id: 'b', article: page, published: '2019-01-23' });
  expect(later).toMatchObject({ times: [{ value: '2019-01-22' }, { value: '2019-01-22' }] });
});

it('answers every line, in order, whatever is wrong with it', async () => {
  const bad = (id: string | number | null, code: string) => ({
    id,
    error: { code, message: expect.stringMatching(/^[A-Z]/) },
  });
  const good = (id: number) => expect.objectContaining({ id, mentions: expect.anything() });
  const cases: [line: unknown, answer: unknown][] = [
    [{ id: 1, text }, good(1)],
    ['words {', bad(null, 'usage')],
    ['', bad(null, 'usage')],
    [[], bad(null, 'usage')],
    [{ text }, bad(null, 'usage')],
    [{ id: 2 }, bad(2, 'usage')],
    [{ id: 3, text: 7 }, bad(3, 'usage')],
    [{ id: 4, text, published: 'soon' }, bad(4, 'usage')],
    [{ id: 5, article: { modelVersion: 1 } }, bad(5, 'article-invalid')],
    [{ id: 6, article: { modelVersion: 1e6 } }, bad(6, 'article-newer')],
    [{ id: 7, article: 'words' }, bad(7, 'usage')],
    [{ id: 8, text: '' }, good(8)],
    [{ id: 9, text: '\ud800\0\u202e"“”\n\n'.repeat(50) }, good(9)],
    ...Array.from({ length: 40 }, (_, at): [unknown, unknown] => [{ id: 100 + at, text }, good(100 + at)]),
  ];
  expect(await annotate(...cases.map(([line]) => line))).toEqual(cases.map(([, answer]) => answer));
});

it('a line that hangs is given up, and the others are answered', async () => {
  const { pool } = unrulyPool({ limits: { annotatingBaseTime: 500, annotatingTimePerMegabyte: 0 } });
  const answers: unknown[] = [];
  const lines = ['word', 'hang', 'word'].map((content, id) => JSON.stringify({ id, content }));
  for await (const answer of pool.annotateLines(lines)) answers.push(JSON.parse(answer));
  expect(answers).toEqual([
    { id: 0, answer: 'word' },
    { id: 1, error: { code: 'source-too-slow', message: expect.any(String) } },
    { id: 2, answer: 'word' },
  ]);
});

it('lines to parse and lines to annotate do not travel together', async () => {
  const pool = openPool();
  const read = async (answers: AsyncIterable<string>) => {
    const keys: string[] = [];
    for await (const answer of answers) keys.push(Object.keys(JSON.parse(answer)).join());
    return keys;
  };
  const lines = (key: string) => Array.from({ length: 20 }, (_, id) => JSON.stringify({ id, [key]: text }));
  const [parsed, annotated] = await Promise.all([
    read(pool.parseLines(lines('content'))),
    read(pool.annotateLines(lines('text'))),
  ]);
  expect(new Set(parsed)).toEqual(new Set(['id,article']));
  expect(new Set(annotated)).toEqual(new Set(['id,quotations,times,mentions,entities,measures']));
});
