import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';

const word = (...words: string[]) => ({ kind: 'words', words, prefix: false });
const prefix = (...words: string[]) => ({ kind: 'words', words, prefix: true });
const all = (...of: object[]) => ({ kind: 'all', of });
const any = (...of: object[]) => ({ kind: 'any', of });
const not = (of: object) => ({ kind: 'not', of });
const date = (field: string, span: object) => ({ kind: 'date', field, ...span });

describe('words', () => {
  it.each<[string, object]>([
    ['one', word('one')],
    ['two words', all(word('two'), word('words'))],
    ['"a phrase" and', all(word('a', 'phrase'), word('and'))],
    ['harb*', prefix('harb')],
    ['"old harb"*', prefix('old', 'harb')],
    ['"never closed', word('never', 'closed')],
    ['an"other"', all(word('an'), word('other'))],
    ["can't C++ 3.5%", all(word('can', 't'), word('C'), word('3', '5'))],
    ['foo-bar*', prefix('foo', 'bar')],
    ['x* * -- y', all(prefix('x'), word('y'))],
    ['"*"a', word('a')],
    ['北京 2008年', all(word('北', '京'), word('2008', '年'))],
    ['e\u0301te\u0301 нет', all(word('e\u0301te\u0301'), word('нет'))],
    ['12:30 http://a.example x:y', all(word('12', '30'), word('http', 'a', 'example'), word('x', 'y'))],
    ['near( f(x)', all(word('near'), word('f', 'x'))],
    ['OR', word('OR')],
  ])('reads %s', (query, node) => {
    expect(parseQuery(query)).toEqual({ node });
  });
});

describe('operators', () => {
  it.each<[string, object]>([
    ['a OR b', any(word('a'), word('b'))],
    ['a b OR c', any(all(word('a'), word('b')), word('c'))],
    ['a AND b', all(word('a'), word('b'))],
    ['a -b', all(word('a'), not(word('b')))],
    ['a NOT "b c"', all(word('a'), not(word('b', 'c')))],
    ['(a OR b) -(c d)', all(any(word('a'), word('b')), not(all(word('c'), word('d'))))],
    [
      'NEAR(a b, 5)',
      {
        kind: 'near',
        distance: 5,
        terms: [
          { words: ['a'], prefix: false },
          { words: ['b'], prefix: false },
        ],
      },
    ],
    [
      'title:"old harbour" by:smi*',
      all({ ...word('old', 'harbour'), field: 'title' }, { ...prefix('smi'), field: 'by' }),
    ],
    ['publisher:"The Paper"', { kind: 'name', field: 'publisher', value: 'The Paper' }],
    ['said-by:stoltenberg', { kind: 'name', field: 'said-by', value: 'stoltenberg' }],
    ['words:>1000', { kind: 'number', field: 'words', from: 1001 }],
    ['words:5..9', { kind: 'number', field: 'words', from: 5, to: 9 }],
  ])('reads %s', (query, node) => {
    expect(parseQuery(query)).toEqual({ node });
  });

  it.each<[string, object]>([
    ['published:2019', { from: '2019', before: '2020' }],
    ['published:2019-12', { from: '2019-12', before: '2020-01' }],
    ['published:2019-12-31', { from: '2019-12-31', before: '2020-01-01' }],
    ['published:2019-01..2019-02', { from: '2019-01', before: '2019-03' }],
    ['published:2019..', { from: '2019' }],
    ['published:..2019', { before: '2020' }],
    ['published:>2019', { from: '2020' }],
    ['published:>=2019-05', { from: '2019-05' }],
    ['published:<2019', { before: '2019' }],
    ['published:<=2019', { before: '2020' }],
  ])('reads %s', (query, span) => {
    expect(parseQuery(query)).toEqual({ node: date('published', span) });
  });

  it('reads an order, which is no condition', () => {
    expect(parseQuery('treaty sort:published')).toEqual({
      node: all(word('treaty'), all()),
      sort: 'published',
    });
  });
});

describe('faults are said with their place', () => {
  it.each([
    ['a OR', 3],
    ['OR a', 1],
    ['a (b', 3],
    ['a b)', 4],
    ['a NOT', 3],
    ['published:soon', 11],
    ['published:2019-13', 11],
    ['words:many', 7],
    ['sort:size', 6],
    ['NEAR(a)', 1],
    ['a title:', 3],
  ])('%s', (query, at) => {
    expect(() => parseQuery(query)).toThrow(
      expect.objectContaining({ code: 'usage', message: expect.stringContaining(`(character ${at} of`) }),
    );
  });

  it.each(['', '  ', '* --', '()', 'sort:added'])('%j asks for nothing', (query) => {
    expect(() => parseQuery(query)).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});
