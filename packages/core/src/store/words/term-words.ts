import type { Term } from '../query/query-node.ts';
import { STEM } from './index-forms.ts';
import { readTokens } from './read-tokens.ts';
import { stemsOfWord } from './stem-word.ts';

/** The words of a term as the index knows them. */
export const termWords = ({ words }: Pick<Term, 'words'>): string[] =>
  words.flatMap((word) => readTokens(word).map(({ folded }) => folded));

/**
 * What a single word is looked for by: the stems that it may have in the languages of an archive, as the index marks them. Nothing for
 * phrases, beginnings of words, and what is to be found just as it is written.
 */
export function termStems(term: Term, languages: readonly (string | null)[]): string[] | undefined {
  const words = termWords(term);
  const [word] = words;
  if (word === undefined || words.length > 1 || term.prefix || term.exact) return undefined;
  return stemsOfWord(word, languages).map((stem) => STEM + stem);
}
