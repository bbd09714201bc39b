import type { Block } from '@tearsheet/core/model';
import type { BlockDrafts } from './block-draft.ts';
import { letters } from './find-headline.ts';
import { removeBlock, textBelow } from './tidy-blocks.ts';

/** A witness that says less than this is a summary. */
const LEAST = 500;
/** Of the letters of the blocks, the share that the witness must have to be believed about the others. */
const BELIEVED = 0.8;
/** Letters of the witness times blocks: looking for each is not linear, so that longer ones are not asked. */
const MOST = 100_000_000;
/** Letters of a block that are looked for. */
const SOUGHT = 80;

/** The letters of what a page repeats of its text, unless that is a summary, or too long to be asked for each block. */
export const witnessOf = (said: string | undefined, blocks: number): string | undefined =>
  said === undefined || said.length < LEAST || said.length * blocks > MOST
    ? undefined
    : letters(said.replace(/<[^<>]*>/g, ' '));

/**
 * Pages repeat their text for search engines, without what stands among it. Where that text holds nearly all that was
 * read, the paragraphs that it lacks are no part of the article; headings, lists and quotations it often leaves out.
 */
export function heedWitness(
  blocks: readonly Block[],
  said: string | undefined,
  drafts: BlockDrafts,
): Block[] {
  const witness = witnessOf(said, blocks.length);
  if (witness === undefined) return [...blocks];
  const keys = blocks.map((block) => letters(textBelow(block)));
  const isHeld = (key: string) => witness.includes(key.slice(0, SOUGHT));
  let held = 0;
  let all = 0;
  for (const [at, block] of blocks.entries()) {
    if (block.type !== 'paragraph') continue;
    const key = keys[at] ?? '';
    all += key.length;
    if (isHeld(key)) held += key.length;
  }
  if (all === 0 || held < all * BELIEVED) return [...blocks];
  return blocks.filter((block, at) => {
    if (block.type !== 'paragraph' || isHeld(keys[at] ?? '')) return true;
    removeBlock(block, 'other', 'The text that the page repeats for search engines lacks it', drafts);
    return false;
  });
}
