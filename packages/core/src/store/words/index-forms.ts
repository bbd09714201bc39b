import type { SearchText } from '../search-text.ts';
import { readTokens } from './read-tokens.ts';
import { stemWord } from './stem-word.ts';

/**
 * Stands before a stem in the index, where the word as it is written stands too: the one is what a search for a word asks for, the
 * other what phrases, beginnings and `=word` do.
 */
export const STEM = '=';

/** A column's words as they are written, folded, and the stem of each. */
export function indexForms(
  text: string,
  language: SearchText['language'],
): { words: string[]; stems: string[] } {
  const words = readTokens(text).map(({ folded }) => folded);
  return { words, stems: words.map((word) => STEM + stemWord(word, language)) };
}
