import type { Word } from './read-words.ts';

const CLOSED = new Set(['ADP', 'PRON', 'SCONJ', 'CCONJ', 'DET', 'PART', 'PUNCT']);
const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|morning|evening|afternoon|night|week|month|year)$/;

/** What a word does in a sentence: small words are themselves, the rest their part of speech; `#` is the edge. */
export function classOf(word: Word | undefined): string {
  if (!word) return '#';
  word.role ??= readClass(word);
  return word.role;
}

function readClass(word: Word): string {
  if (word.pos === 'QUOTE') return 'QUOTE';
  if (TIMES.test(word.lower)) return 'TIME';
  if (CLOSED.has(word.pos) || SMALL.has(word.lower)) return word.lower.length < 10 ? word.lower : word.pos;
  return word.pos;
}

const SMALL = new Set(
  'that who which whom whose what whether if how why when where while as than because although though since after before until unless but and or not there'.split(
    ' ',
  ),
);
