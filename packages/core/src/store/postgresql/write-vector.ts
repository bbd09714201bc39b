import type { SearchText } from '../search-text.ts';
import { indexForms } from '../words/index-forms.ts';

/** Words between two columns: more than `NEAR` reaches, so that nothing is found across them. */
const GAP = 1_100;
/** The last place that a tsvector knows; words behind it count as standing there. */
const LAST_PLACE = 16_383;
/** Places of one word that a tsvector keeps. */
const PLACES = 255;
/** A tsvector holds a megabyte; of a text with more different words the rest is not found. */
const MOST_BYTES = 900_000;

const COLUMNS = [
  ['headline', 'A'],
  ['byline', 'B'],
  ['text', ''],
] as const;

/**
 * The words of an article as a tsvector is written: `'harbour':1A,1104 'master':2A`. Headline, byline and text lie behind
 * one another with a gap between. The parser of PostgreSQL has no part in it: it cuts addresses and numbers its own way.
 */
export function writeVector(text: SearchText): string {
  const places = new Map<string, string[]>();
  const put = (word: string, place: string): void => {
    const known = places.get(word);
    if (!known) places.set(word, [place]);
    else if (known.length < PLACES) known.push(place);
  };
  let start = 1;
  for (const [column, weight] of COLUMNS) {
    let place = start;
    const { words, stems } = indexForms(text[column], text.language);
    for (const [at, word] of words.entries()) {
      const here = `${Math.min(place, LAST_PLACE)}${weight}`;
      put(word, here);
      put(stems[at] ?? word, here);
      place++;
    }
    start = place + GAP;
  }
  const entries: string[] = [];
  let bytes = 0;
  for (const [word, at] of places) {
    bytes += Buffer.byteLength(word) + 8 + 2 * at.length;
    if (bytes > MOST_BYTES) break;
    entries.push(`'${word}':${at.join(',')}`);
  }
  return entries.join(' ');
}
