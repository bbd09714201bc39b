import { describe, expect, it } from 'vitest';
import { a, article, articleWith, em, fig, h, li, ol, p, pull, quote, related } from '../testing/index.ts';
import type { AnnotationSet } from './annotation.ts';
import type { Article } from './article.ts';
import { readArticle } from './read-article.ts';
import { validateAnnotations, validateArticle } from './validate-article.ts';

const range = (start: number, end: number) => ({ kind: 'text' as const, start, end });
const sized = (length: number, fields: Partial<Article> = {}): Article => {
  const made = articleWith(fields, 'A', p('one'), quote(p('two'), ol(li('three'))));
  return { ...made, source: { ...made.source, length } };
};

describe('readArticle', () => {
  it('takes what the builders make, whole', () => {
    const made = article(
      'A',
      p('x ', em('y'), a('https://e.org/', 'z')),
      h(2, 'S'),
      related('R'),
      pull('P'),
      fig('C'),
    );
    expect(readArticle(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  it.each<[string, (made: Article) => unknown]>([
    ['an unknown field', (made) => ({ ...made, html: '<p>' })],
    [
      'an unknown block',
      (made) => ({ ...made, body: { type: 'root', children: [{ type: 'html', id: 'b1', value: 'x' }] } }),
    ],
    ['a control character', (made) => ({ ...made, by: 'By \x1b[2J' })],
    ['an empty string', (made) => ({ ...made, by: '' })],
    ['a made-up date', (made) => ({ ...made, datePublished: 'yesterday' })],
    ['a script as a link', (made) => ({ ...made, uri: 'javascript:alert(1)' })],
    ['a field set to undefined', (made) => ({ ...made, by: undefined })],
    [
      'confidence over one',
      (made) => ({ ...made, evidence: [{ target: '#b1', ranges: [], rule: 'r', confidence: 2 }] }),
    ],
  ])('refuses %s', (_, spoil) => {
    expect(() => readArticle(spoil(sized(10)))).toThrow(expect.objectContaining({ code: 'article-invalid' }));
  });

  it('refuses nesting that would exhaust the stack, without exhausting it', () => {
    let node: unknown = { type: 'paragraph', id: 'b1', children: [{ type: 'text', value: 'x' }] };
    for (let depth = 0; depth < 100_000; depth++)
      node = { type: 'blockquote', id: `q${depth}`, children: [node] };
    const made = { ...article(''), body: { type: 'root', children: [node] } };
    expect(() => readArticle(made)).toThrow('nested deeper');
  });
});

describe('validateArticle', () => {
  it('finds nothing in a sound article', () => {
    const sound = sized(100, {
      evidence: [
        { target: '/headlines/0', ranges: [range(0, 100)], rule: 'r', confidence: 1 },
        { target: '#b4', ranges: [range(5, 6)], rule: 'r', confidence: 1 },
      ],
    });
    expect(validateArticle(sound)).toEqual([]);
  });

  it.each<[string, Partial<Article>]>([
    [
      'behind the end of the source',
      { removals: [{ kind: 'other', ranges: [range(0, 101)], text: 'x', rule: 'r', why: 'w' }] },
    ],
    ['before it starts', { evidence: [{ target: '#b1', ranges: [range(5, 4)], rule: 'r', confidence: 1 }] }],
    [
      '#b99, which is not in the article',
      { evidence: [{ target: '#b99', ranges: [], rule: 'r', confidence: 1 }] },
    ],
    [
      '/by, which is not in the article',
      { evidence: [{ target: '/by', ranges: [], rule: 'r', confidence: 1 }] },
    ],
    ['/constructor, which', { notices: [{ code: 'x', message: 'y', target: '/constructor' }] }],
    [
      '#b9, which',
      {
        repairs: [{ kind: 'white-space', range: range(0, 1), before: ' ', after: '', why: 'w', block: 'b9' }],
      },
    ],
  ])('says: %s', (fault, fields) => {
    expect(validateArticle(sized(100, fields)).join()).toContain(fault);
  });

  it('says when two blocks share an id, at any depth', () => {
    const made = sized(1);
    const [first] = made.body.children;
    const twice = {
      ...made,
      body: { ...made.body, children: [...made.body.children, ...(first ? [first] : [])] },
    };
    expect(validateArticle(twice)).toEqual(['Two blocks have the id b1.']);
  });
});

describe('validateAnnotations', () => {
  const made = article('A', p('Moscow says so.'));
  const mention = (start: number, exact: string, state: 'current' | 'orphan' = 'current'): AnnotationSet => ({
    entities: [{ id: 'e1', type: 'LOC', name: 'Moscow', aliases: [], roles: [] }],
    annotations: [
      {
        id: 'a1',
        body: {
          type: 'mention',
          entity: 'e1',
          target: { block: 'b1', start, end: start + exact.length, exact },
        },
        madeBy: { kind: 'rule', rule: 'r', version: '1', confidence: 1 },
        state,
      },
    ],
  });

  it('takes an anchor whose words are there', () => {
    expect(validateAnnotations(made, mention(0, 'Moscow'))).toEqual([]);
  });

  it('refuses one whose words are elsewhere, unless it is an orphan', () => {
    expect(validateAnnotations(made, mention(1, 'Moscow'))).toEqual([
      'Annotation a1 is not where its words are.',
    ]);
    expect(validateAnnotations(made, mention(1, 'Moscow', 'orphan'))).toEqual([]);
  });

  it('refuses an entity that is not there, and two annotations of one id', () => {
    const set = mention(0, 'Moscow');
    expect(validateAnnotations(made, { ...set, entities: [] })).toHaveLength(1);
    expect(
      validateAnnotations(made, { ...set, annotations: [...set.annotations, ...set.annotations] }),
    ).toHaveLength(1);
  });
});
