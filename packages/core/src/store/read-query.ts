import { TearsheetError } from '../model/index.ts';
import { markSeams } from './search-text.ts';

/** What people look for, apart from how a database is asked. All terms must be there. */
export interface Term {
  /** Words that follow one another. */
  words: string[];
  /** The last word may go on. */
  prefix: boolean;
}

/** More words than anyone types; the cost of a search grows with them. */
const MAX_WORDS = 64;
const MAX_LENGTH = 2_000;

/**
 * Reads a query: words, `"phrases"` and `prefix*`. Everything else in it is text: no input is a wrong query.
 *
 * @throws TearsheetError `usage` when there is no word in it, or more than 64
 */
export function readQuery(query: string): Term[] {
  if (query.length > MAX_LENGTH) throw tooLong();
  const plain = query.toWellFormed().replace(/[\0-\x1f\x7f-\x9f]/g, ' ');
  const terms: Term[] = [];
  for (const [, phrase, star, word] of plain.matchAll(/"([^"]*)(?:"|$)(\*?)|([^\s"]+)/g)) {
    const text = phrase ?? word ?? '';
    const words = wordsOf(text);
    if (words.length > 0)
      terms.push({ words, prefix: star === '*' || (phrase === undefined && text.endsWith('*')) });
  }
  const count = terms.reduce((sum, term) => sum + term.words.length, 0);
  if (count === 0) throw new TearsheetError('usage', 'Type at least one word to search for.');
  if (count > MAX_WORDS) throw tooLong();
  return terms;
}

/** `can't` is two words to the index, `C++` one: they are cut here as there, where neither letter nor digit stands. */
function wordsOf(text: string): string[] {
  return markSeams(text).match(/[\p{L}\p{N}\p{M}\p{Co}]*[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*/gu) ?? [];
}

const tooLong = () =>
  new TearsheetError('usage', `Search for at most ${MAX_WORDS} words, in at most ${MAX_LENGTH} characters.`);
