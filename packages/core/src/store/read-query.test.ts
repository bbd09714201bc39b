import { expect, it } from 'vitest';
import { readQuery } from './read-query.ts';

const word = (...words: string[]) => ({ words, prefix: false });
const prefix = (...words: string[]) => ({ words, prefix: true });

it.each<[string, ReturnType<typeof word>[]]>([
  ['two words', [word('two'), word('words')]],
  ['"a phrase" and', [word('a', 'phrase'), word('and')]],
  ['harb*', [prefix('harb')]],
  ['"old harb"*', [prefix('old', 'harb')]],
  ['"never closed', [word('never', 'closed')]],
  ['an"other"', [word('an'), word('other')]],
  ["can't C++ 3.5%", [word('can', 't'), word('C'), word('3', '5')]],
  ['foo-bar*', [prefix('foo', 'bar')]],
  ['x* * -- y', [prefix('x'), word('y')]],
  ['"*"a', [word('a')]],
  ['北京 2008年', [word('北', '京'), word('2008', '年')]],
  ['e\u0301te\u0301 нет', [word('e\u0301te\u0301'), word('нет')]],
])('reads %s', (query, terms) => {
  expect(readQuery(query)).toEqual(terms);
});
