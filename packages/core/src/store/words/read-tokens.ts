/** A word of a text as the index knows it, and where it stands (UTF-16 code units). */
export interface Token {
  folded: string;
  start: number;
  end: number;
}

/** Letters, digits and private signs make words, as in SQLite's `unicode61`; the accents behind a letter belong to it. */
const WORD = /[\p{L}\p{N}\p{Co}](?:[\p{L}\p{N}\p{Co}]|[\u0300-\u0331])*/gu;

/** More letters than any word has. PostgreSQL takes 2,046 bytes. */
const LONGEST = 255;

/** The words of a text, in order. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    tokens.push({ folded: foldWord(word), start: index, end: index + word.length });
  }
  return tokens;
}

/** Without case, and without the accents of Latin letters: what SQLite's `remove_diacritics 2` takes from a word. */
function foldWord(word: string): string {
  // Most words: nothing to take away.
  if (/^[a-z0-9]*$/.test(word)) return word.slice(0, LONGEST);
  return word
    .normalize('NFD')
    .replace(/([A-Za-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[\u0300-\u0331]/g, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .slice(0, LONGEST)
    .toWellFormed();
}
