import { queryError } from './query-error.ts';
import { HAVINGS, KINDS, type QueryNode, READING } from './query-node.ts';
import { readWords } from './read-words.ts';
import type { Token } from './scan-query.ts';

/** The fields of the query language, each with what it asks for. */
export const fieldNames = {
  title: 'words of the headline',
  by: 'words of the byline: people, wires, the publisher',
  text: 'words of the text alone',
  exact: 'a word just as it is written, not its other forms',
  publisher: 'who published it: a name or a domain',
  section: 'the section of the paper',
  lang: 'the language: en, de, pt-BR',
  published: 'the day of publication: 2019, 2019-01, 2019-01-16, 2019-01..2019-03, >2019-01',
  added: 'the day it was added, written as for published',
  words: 'the number of words: >1000, 500..1000',
  when: 'days that the text speaks of, written as for published',
  'said-by': 'somebody who is quoted in it',
  quote: 'words of a quotation',
  mentions: 'somebody or something named in it',
  person: 'a person named in it',
  org: 'a body named in it',
  place: 'a place named in it',
  tag: 'a tag',
  in: 'a collection',
  story: 'words of the title of a story, or its id',
  note: 'words of a note',
  is: `what you have done with it: ${READING.join(', ')}`,
  has: `what it has: ${HAVINGS.join(', ')}`,
  kind: `what it was made of: ${KINDS.join(', ')}`,
  date: 'inferred: a date of publication that is a guess',
} as const;
export type FieldName = keyof typeof fieldNames;

/** @throws TearsheetError `usage` for a value that the field does not take */
export function readField(name: FieldName, value: Token): QueryNode | undefined {
  switch (name) {
    case 'title':
    case 'by':
    case 'text':
    case 'exact': {
      const words = readWords(value.text);
      if (words.length === 0) throw queryError(`${name}: wants a word`, value.at);
      return {
        kind: 'words',
        ...(name === 'exact' ? {} : { field: name }),
        words,
        prefix: value.star === true,
        ...(name === 'exact' || value.exact ? { exact: true } : {}),
      };
    }
    case 'is':
      return { kind: 'is', reading: oneOf(name, READING, value) };
    case 'has':
      return { kind: 'has', having: oneOf(name, HAVINGS, value) };
    case 'kind':
      return { kind: 'name', field: 'kind', value: oneOf(name, KINDS, value) };
    case 'published':
    case 'added':
    case 'when':
      return { kind: 'date', field: name, ...readSpan(name, value) };
    case 'words':
      return { kind: 'number', field: 'words', ...readNumbers(value) };
    case 'date':
      if (value.text !== 'inferred') throw queryError('date: knows inferred alone', value.at);
      return { kind: 'inferred' };
    default: {
      const text = value.text.replace(/\*$/, '').trim();
      if (text === '') throw queryError(`${name}: wants a name`, value.at);
      return { kind: 'name', field: name, value: text, ...(value.star === true ? { prefix: true } : {}) };
    }
  }
}

function oneOf<T extends string>(name: string, known: readonly T[], { text, at }: Token): T {
  const found = known.find((one) => one === text.toLowerCase());
  if (found === undefined) throw queryError(`${name}: knows ${known.join(', ')}, not “${text}”`, at);
  return found;
}

const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** A day, month or year, or a span of them, as a half-open span of days. */
function readSpan(name: string, { text, at }: Token): { from?: string; before?: string } {
  const [, comparison, alone] = /^([<>]=?)(.*)$/.exec(text) ?? [];
  const [from = '', to = ''] =
    comparison === undefined ? (text.includes('..') ? text.split('..', 2) : [text, text]) : [];
  for (const day of [alone, from, to]) {
    if (day !== undefined && day !== '' && !DAY.test(day)) {
      throw queryError(
        `${name}: takes a year, a month or a day such as 2019-01-16, or a span such as 2018..2019-03, not “${text}”`,
        at,
      );
    }
  }
  if (alone !== undefined && alone !== '') {
    if (comparison === '>') return { from: behind(alone) };
    if (comparison === '>=') return { from: alone };
    return { before: comparison === '<' ? alone : behind(alone) };
  }
  if (from === '' && to === '') throw queryError(`${name}: wants a day after the colon`, at);
  return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { before: behind(to) }) };
}

/** The first day, month or year behind one. */
function behind(day: string): string {
  const [year = 0, month, date] = day.split('-').map(Number);
  const next =
    month === undefined
      ? new Date(Date.UTC(year + 1, 0, 1))
      : new Date(Date.UTC(year, date === undefined ? month : month - 1, date === undefined ? 1 : date + 1));
  return next.toISOString().slice(0, day.length);
}

function readNumbers({ text, at }: Token): { from?: number; to?: number } {
  const [, comparison, first, dots, second] = /^([<>]=?)?(\d{1,9})(\.\.)?(\d{1,9})?$/.exec(text) ?? [];
  const [, last] = /^\.\.(\d{1,9})$/.exec(text) ?? [];
  if (last !== undefined) return { to: Number(last) };
  if (first === undefined) throw queryError(`words: takes a number, >1000 or 500..1000, not “${text}”`, at);
  const from = Number(first);
  if (comparison === '>') return { from: from + 1 };
  if (comparison === '>=') return { from };
  if (comparison === '<') return { to: from - 1 };
  if (comparison === '<=') return { to: from };
  if (dots === undefined) return { from, to: from };
  return { from, ...(second === undefined ? {} : { to: Number(second) }) };
}
