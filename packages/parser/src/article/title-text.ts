import type { Group } from '../draft/head.ts';
import { meetsInsideWord } from '../language/meets-inside-word.ts';
import { isUnspaced, startsLower } from '../language/sentence.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

export const LONGEST_TITLE = 260;
const ENOUGH = 600;

/** Enough of a group's text to tell what it is; whole where it could be a field. */
export function textOf(group: Group): string {
  let text = '';
  for (const line of group) {
    text = text === '' ? line.text : joinTitle(text, line.text);
    if (text.length > ENOUGH) break;
  }
  return text;
}

export function joinTitle(text: string, more: string, words?: Vocabulary): string {
  if (isUnspaced(text.charCodeAt(text.length - 1)) && isUnspaced(more.charCodeAt(0))) return text + more;
  if (meetsInsideWord(text, more, words)) return text + more;
  return /[\p{L}\p{N}](?:-|--|[—/])$/u.test(text) ? text + more : `${text} ${more}`;
}

/** Whether a text can be a whole title. */
export function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE || text.length < 2 || !/\p{L}/u.test(text) || startsLower(text))
    return false;
  return (
    !/(?:[.。]["'”’»]?|[,;:，；：])$/u.test(text) ||
    /\b(?:[A-Z]\.){1,}$|\b(?:Jr|Sr|Inc|Co|Corp|St|v|vs)\.$|\.{3}$/.test(text)
  );
}

/** Whether a line can be a later line of a title: it may start with a small letter, and end in a comma, there. */
export const goesOn = (text: string): boolean =>
  /^[\d-]{1,9}\)?$/.test(text) ||
  isTitle(text.charAt(0).toUpperCase() + text.slice(1).replace(/[,;:，；：]$/u, ''));

/** A text by its letters and digits alone. */
export const sameLetters = (text: string): string =>
  (/[^\0-\x7f]/.test(text) ? text.normalize('NFKC') : text).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
