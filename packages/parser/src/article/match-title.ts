import type { PrintLine } from '../draft/print-line.ts';
import { sameLetters } from './title-text.ts';

/** How a text stands to a title that a page header prints: `part` of it, the `whole` of it but for the site's name, or neither. */
export type TitleMatch = 'whole' | 'part' | undefined;

/** What parts the title of an article from the name of its site. */
const SEPARATOR = /^\s*(?:\s[|–—\-·•»:/]\s|\||»|$)/u;
const CUT_SHORT = /(?:…|\.{3})$/u;

/** Compares the beginning of a printed title with a text by letters and digits, as white space and signs may differ. */
export function matchTitle(title: string, text: string): TitleMatch {
  const letters = sameLetters(text);
  if (letters === '') return undefined;
  let at = 0;
  let found = 0;
  for (; at < title.length && found < letters.length; at++) {
    const same = sameLetters(title.charAt(at));
    if (!letters.startsWith(same, found)) return undefined;
    found += same.length;
  }
  if (found < letters.length) return CUT_SHORT.test(title) ? 'part' : undefined;
  // Signs that end the title are its own: a question mark, a closing bracket.
  const rest = title
    .slice(at)
    .replace(/^[\p{P}\p{S}]+(?=\s|$)/u, (signs) => (/^[|–—·•»-]/u.test(signs) ? signs : ''));
  return SEPARATOR.test(rest) ? 'whole' : 'part';
}

/** The best that one of several printed titles says of a text. */
export function matchTitles(titles: readonly PrintLine[], text: string): TitleMatch {
  let best: TitleMatch;
  for (const title of titles) {
    const match = matchTitle(title.text, text);
    if (match === 'whole') return match;
    best ??= match;
  }
  return best;
}
