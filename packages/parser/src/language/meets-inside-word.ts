import type { Vocabulary } from './vocabulary.ts';

const HANGUL_END = /[\uac00-\ud7a3]+$/;
const HANGUL_START = /^[\uac00-\ud7a3]+/;
/** Syllables that end most Korean words: particles and the endings of verbs. */
const ENDINGS = new Set('은는이가을를에의로와과도다고서며면만게지한된할될');

/**
 * Whether a Korean line goes on in the next without a blank: browsers break its lines inside words, and what is printed
 * does not tell. `undefined` where the lines do not meet in Hangul.
 */
export function meetsInsideWord(text: string, next: string, words?: Vocabulary): boolean | undefined {
  const before = HANGUL_END.exec(text.length > 24 ? text.slice(-24) : text)?.[0];
  const after = HANGUL_START.exec(next.length > 24 ? next.slice(0, 24) : next)?.[0];
  if (before === undefined || after === undefined) return undefined;
  if (words && words.count(before + after) > 0) return true;
  // Each half is counted once where the line is cut.
  if (words && words.count(before) > 1 && words.count(after) > 1) return false;
  return !ENDINGS.has(before.charAt(before.length - 1));
}
