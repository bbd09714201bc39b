import search from 'approx-string-match';
import type { Quote } from './act.ts';
import type { Anchor } from './annotation.ts';
import type { Article } from './article.ts';
import { blockText } from './plain-text.ts';
import { walkBlocks } from './walk.ts';

/** Characters of context that an anchor keeps on either side. */
const CONTEXT = 32;
/** A longer quote is looked for by these of its characters at either end: the search costs by their number. */
const LONGEST_PATTERN = 400;
/** Of the characters of a quote, those that may differ. */
const TOLERANCE = 0.2;
/** Shorter quotes are found as they are, or not at all: too much would resemble them. */
const SHORTEST_FUZZY = 12;

/** Where a quote stood before, which decides between places that fit as well. */
export interface QuoteHint extends Quote {
  block?: string;
  start?: number;
}

interface Line {
  block: string;
  text: string;
  /** Where the text begins in the whole. */
  at: number;
}

/** The text of an article in one piece, a line feed between blocks, and which block each part of it is. */
interface Whole {
  text: string;
  folded: string;
  lines: Line[];
}

/**
 * Finds the words of a quote in an article: as they are; else but for quotation marks, dashes, blanks, hyphens and case; else
 * with up to a fifth of their characters changed. Of several places the one whose surroundings fit best, then the one that is
 * nearest to where it stood. A quote that now lies over several blocks has an anchor in each.
 *
 * @returns undefined where it is not there
 */
export function findQuote(article: Pick<Article, 'body'>, hint: QuoteHint): Anchor[] | undefined {
  const whole = wholeText(article);
  const found = findPlaces(whole, hint);
  const expected = expectedPlace(whole, hint);
  const best = found
    .map((place) => ({ ...place, fit: fitOf(whole, hint, place), away: Math.abs(place.start - expected) }))
    .sort((one, other) => one.errors - other.errors || other.fit - one.fit || one.away - other.away)[0];
  return best && cutIntoAnchors(whole, best);
}

/** The anchor of a range of a block, with its words and what stands around them. */
export function anchorIn(block: string, text: string, start: number, end: number): Anchor {
  const prefix = text
    .slice(Math.max(0, start - CONTEXT), start)
    .replaceAll('\n', ' ')
    .toWellFormed();
  const suffix = text
    .slice(end, end + CONTEXT)
    .replaceAll('\n', ' ')
    .toWellFormed();
  return {
    block,
    start,
    end,
    exact: text.slice(start, end).replaceAll('\n', ' '),
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

function wholeText(article: Pick<Article, 'body'>): Whole {
  const lines: Line[] = [];
  let text = '';
  for (const { block } of walkBlocks(article.body)) {
    const own = blockText(block);
    if (own === '') continue;
    lines.push({ block: block.id, text: own, at: text.length });
    text += `${own}\n`;
  }
  return { text, folded: fold(text), lines };
}

/** A text in which differences of setting are none, each character in its place. */
function fold(text: string): string {
  return text
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\s\u00a0]/g, ' ')
    .replace(/\p{Lu}/gu, (letter) => {
      const small = letter.toLowerCase();
      return small.length === letter.length ? small : letter;
    });
}

interface Place {
  start: number;
  end: number;
  errors: number;
}

function findPlaces({ text, folded }: Whole, { exact }: QuoteHint): Place[] {
  const plain = occurrences(text, exact);
  if (plain.length > 0) return plain;
  const quote = fold(exact.trim());
  if (quote === '') return [];
  const set = occurrences(folded, quote);
  if (set.length > 0) return set.map((place) => ({ ...place, errors: 0 }));
  // Hyphens at ends of lines come and go, and so do blanks where lines or blocks were joined.
  const loose = looseOccurrences(folded, quote);
  if (loose.length > 0) return loose;
  return quote.length < SHORTEST_FUZZY ? [] : fuzzyOccurrences(folded, quote);
}

function occurrences(text: string, quote: string): Place[] {
  const places: Place[] = [];
  for (let start = text.indexOf(quote); start !== -1 && places.length < 1_000; ) {
    places.push({ start, end: start + quote.length, errors: 0 });
    start = text.indexOf(quote, start + 1);
  }
  return places;
}

function looseOccurrences(text: string, quote: string): Place[] {
  const pieces = quote.match(/[^\s-]+/g) ?? [];
  const joined = pieces.join('');
  if (joined.length < SHORTEST_FUZZY) return [];
  const places: number[] = [];
  let bare = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === ' ' || character === '-') continue;
    bare += character;
    places.push(at);
  }
  return occurrences(bare, joined).map(({ start, end }) => ({
    start: places[start] ?? 0,
    end: (places[end - 1] ?? 0) + 1,
    errors: 1,
  }));
}

function fuzzyOccurrences(text: string, quote: string): Place[] {
  if (quote.length <= LONGEST_PATTERN) return search(text, quote, Math.floor(quote.length * TOLERANCE));
  // A long one by its two ends, which must stand about as far from one another as they did.
  const allowed = Math.floor((LONGEST_PATTERN / 2) * TOLERANCE);
  const heads = search(text, quote.slice(0, LONGEST_PATTERN / 2), allowed);
  const tails = search(text, quote.slice(-LONGEST_PATTERN / 2), allowed);
  return heads.flatMap((head) =>
    tails.flatMap((tail) => {
      const length = tail.end - head.start;
      const differs = Math.abs(length - quote.length);
      return length > 0 && differs <= quote.length * TOLERANCE
        ? [{ start: head.start, end: tail.end, errors: head.errors + tail.errors + differs }]
        : [];
    }),
  );
}

/** How many characters of the surroundings are the same, outwards from the quote. */
function fitOf({ folded }: Whole, { prefix = '', suffix = '' }: QuoteHint, { start, end }: Place): number {
  const before = fold(prefix);
  const after = fold(suffix);
  let fit = 0;
  while (fit < before.length && folded[start - 1 - fit] === before[before.length - 1 - fit]) fit++;
  let behind = 0;
  while (behind < after.length && folded[end + behind] === after[behind]) behind++;
  return fit + behind;
}

function expectedPlace({ lines }: Whole, { block, start = 0 }: QuoteHint): number {
  return (lines.find((line) => line.block === block)?.at ?? 0) + start;
}

function cutIntoAnchors({ lines }: Whole, { start, end }: Place): Anchor[] | undefined {
  const anchors = lines.flatMap(({ block, text, at }) => {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, text.length);
    return to > from && text.slice(from, to).trim() !== '' ? [anchorIn(block, text, from, to)] : [];
  });
  return anchors.length === 0 ? undefined : anchors;
}
