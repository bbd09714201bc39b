import type { Block, Identified } from '@tearsheet/core/model';
import type { BlockDrafts } from './block-draft.ts';
import { AFTERWORDS } from './line-labels.ts';

/** A line of this many characters, most of them outside links, is of the text. */
const SENTENCE = 80;
/** Of the text of a page, the share that must stand before a heading that ends it. */
const BEFORE = 0.3;
/** Of the text of a page, the share that may stand behind the section below such a heading. */
const BEHIND = 0.12;
/** A heading or a label is this short. */
const LABEL = 60;

/** Characters of a block, and of those inside it, that stand in links. */
export function linkLength(block: Identified, { linked }: BlockDrafts): number {
  if (block.type !== 'list' && block.type !== 'listItem' && block.type !== 'blockquote')
    return linked.get(block) ?? 0;
  let length = 0;
  const stack: Identified[] = [...block.children];
  for (let one = stack.pop(); one; one = stack.pop()) {
    length += linked.get(one) ?? 0;
    if (one.type === 'list' || one.type === 'listItem' || one.type === 'blockquote')
      stack.push(...one.children);
  }
  return length;
}

/**
 * Which blocks stand below a heading that opens something else than the text (links to other articles, notes on the
 * author, comments), each with the place of that heading. Behind the text all that follows; inside it the links alone.
 */
export function findAsides(
  blocks: readonly Block[],
  lines: readonly string[],
  drafts: BlockDrafts,
): Map<number, number> {
  const links = blocks.map((block) => linkLength(block, drafts));
  const isLinked = (at: number) => (links[at] ?? 0) > (lines[at]?.length ?? 0) * 0.5;
  const sentences = lines.map((line, at) => (line.length >= SENTENCE && !isLinked(at) ? line.length : 0));
  const whole = sentences.reduce((sum, length) => sum + length, 0);
  const total = lines.reduce((sum, line) => sum + line.length, 0);
  const asides = new Map<number, number>();
  let seen = 0;
  for (const [at, block] of blocks.entries()) {
    const line = lines[at] ?? '';
    const before = seen;
    seen += line.length;
    if (asides.has(at) || !opens(block, line)) continue;
    const end = sectionEnd(blocks, at);
    const behind = sentences.slice(end).reduce((sum, length) => sum + length, 0);
    if (
      before > total * BEFORE &&
      behind <= whole * BEHIND &&
      total - before < Math.max(total * 0.35, 2_000)
    ) {
      for (let one = at; one < blocks.length; one++) asides.set(one, at);
      break;
    }
    let last = at;
    for (let one = at + 1; one < end; one++) {
      if ((lines[one] ?? '') !== '' && isLinked(one)) last = one;
      else if (blocks[one]?.type !== 'figure' && blocks[one]?.type !== 'thematicBreak') break;
    }
    if (last > at) for (let one = at; one <= last; one++) asides.set(one, at);
  }
  return asides;
}

const opens = (block: Block, line: string): boolean =>
  (block.type === 'heading' || (block.type === 'paragraph' && line.length < LABEL)) && AFTERWORDS.test(line);

/** Where what a heading opens ends: at the next heading of its depth or above, or the end. */
function sectionEnd(blocks: readonly Block[], at: number): number {
  const opener = blocks[at];
  const depth = opener?.type === 'heading' ? opener.depth : 6;
  for (let one = at + 1; one < blocks.length; one++) {
    const block = blocks[one];
    if (block?.type === 'heading' && block.depth <= depth) return one;
  }
  return blocks.length;
}
