import type { Anchor } from './annotation.ts';
import type { Article } from './article.ts';
import { blockText } from './plain-text.ts';
import { walkBlocks } from './walk.ts';

/** How much of the words around must be the same for a place to be taken for the one that was meant. */
const ALIKE = 0.5;
/** Words as long as this that stand once in an article are found without what stood around them. */
const TELLING = 24;
const AROUND = 32;

/**
 * The place that an anchor means in an article that may have been parsed anew since: the same words, with what stood
 * around them. Undefined where the words are gone, or nothing tells which of several is meant.
 */
export function findAnchor(article: Pick<Article, 'body'>, anchor: Anchor): Anchor | undefined {
  const { exact, prefix = '', suffix = '' } = anchor;
  const around = prefix.length + suffix.length;
  const places: { block: string; start: number; text: string; alike: number; far: number }[] = [];
  for (const { block } of walkBlocks(article.body)) {
    const text = blockText(block);
    for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
      const before = sharedEnd(plain(text.slice(Math.max(0, start - prefix.length), start)), prefix);
      const end = start + exact.length;
      const behind = sharedStart(plain(text.slice(end, end + suffix.length)), suffix);
      const here = block.id === anchor.block;
      places.push({
        block: block.id,
        start,
        text,
        alike: around === 0 ? (here && start === anchor.start ? 1 : 0) : (before + behind) / around,
        far: here ? Math.abs(start - anchor.start) : Number.POSITIVE_INFINITY,
      });
    }
  }
  const best = places.sort((one, other) => other.alike - one.alike || one.far - other.far)[0];
  if (!best) return undefined;
  if (best.alike === 1 && best.far === 0) return anchor;
  const alone = places.length === 1 && exact.length >= TELLING;
  return best.alike >= ALIKE || alone
    ? placeAnchor(best.text, best.block, best.start, exact.length)
    : undefined;
}

/** The anchor of some words of a block: with themselves, and what stands around them. Undefined where there are none. */
export function makeAnchor(
  article: Pick<Article, 'body'>,
  { block: id, start, end }: Pick<Anchor, 'block' | 'start' | 'end'>,
): Anchor | undefined {
  for (const { block } of walkBlocks(article.body)) {
    if (block.id !== id) continue;
    const text = blockText(block);
    const exact = text.slice(start, end);
    return exact.trim() === '' || exact.includes('\n') || end > text.length
      ? undefined
      : placeAnchor(text, id, start, end - start);
  }
  return undefined;
}

function placeAnchor(text: string, block: string, start: number, length: number): Anchor {
  const end = start + length;
  const prefix = plain(text.slice(Math.max(0, start - AROUND), start));
  const suffix = plain(text.slice(end, end + AROUND));
  return {
    block,
    start,
    end,
    exact: text.slice(start, end),
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

/** A slice may cut a character in two, or hold a line end: what the model forbids becomes a blank, or goes. */
const plain = (slice: string): string =>
  slice.replace(/\s|[\0-\x1f\x7f-\x9f]/g, ' ').replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

function sharedEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count++;
  return count;
}

function sharedStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count++;
  return count;
}
