import type { Block, Identified } from '@tearsheet/core/model';
import type { BlockDrafts } from './block-draft.ts';
import { AFTERWORDS } from './line-labels.ts';

/** A line of this many characters, most of them outside links, is of the text. */
const SENTENCE = 80;
/** Of the text of a page, the share that must stand before a heading that ends it. */
const BEFORE = 0.3;
/** And before what tells of the author. */
const BEFORE_AUTHOR = 0.75;
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
  authors: readonly string[],
): Map<number, number> {
  const links = blocks.map((block) => linkLength(block, drafts));
  const isLinked = (at: number) => (links[at] ?? 0) > (lines[at]?.length ?? 0) * 0.5;
  const sentences = lines.map((line, at) => (line.length >= SENTENCE && !isLinked(at) ? line.length : 0));
  const behindAll = sumsBehind(sentences);
  const whole = behindAll[0] ?? 0;
  const ends = sectionEnds(blocks);
  const total = lines.reduce((sum, line) => sum + line.length, 0);
  const asides = new Map<number, number>();
  let seen = 0;
  for (const [at, block] of blocks.entries()) {
    const line = lines[at] ?? '';
    const before = seen;
    seen += line.length;
    const least = opens(block, line)
      ? BEFORE
      : before > total * BEFORE_AUTHOR && introduces(block, line, authors)
        ? BEFORE_AUTHOR
        : undefined;
    if (asides.has(at) || least === undefined) continue;
    const end = ends[at] ?? blocks.length;
    const behind = behindAll[end] ?? 0;
    if (
      before > total * least &&
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

/** What tells of the author behind the text: a heading with the name, or a paragraph that begins with it. */
function introduces(block: Block, line: string, authors: readonly string[]): boolean {
  if (block.type !== 'heading' && block.type !== 'paragraph') return false;
  const start = line
    .slice(0, 120)
    .replace(/^(?:by|von|par|por|about|written by)\s+|^[(*—–-]+\s*/i, '')
    .toLowerCase();
  return authors.some(
    (name) =>
      name.length > 5 &&
      start.startsWith(name.toLowerCase()) &&
      (block.type === 'paragraph' ? line.length < 700 : line.length < name.length + 20),
  );
}

/** For each block where what it opens ends: at the next heading of its depth or above, or the end. */
function sectionEnds(blocks: readonly Block[]): number[] {
  const next = Array.from({ length: 7 }, () => blocks.length);
  const ends = new Array<number>(blocks.length);
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at];
    const depth = block?.type === 'heading' ? Math.min(block.depth, 6) : 6;
    ends[at] = next[depth] ?? blocks.length;
    if (block?.type === 'heading') next.fill(at, depth);
  }
  return ends;
}

/** For each place the sum of what stands there and behind. */
function sumsBehind(lengths: readonly number[]): number[] {
  const sums = new Array<number>(lengths.length + 1).fill(0);
  for (let at = lengths.length - 1; at >= 0; at--) sums[at] = (sums[at + 1] ?? 0) + (lengths[at] ?? 0);
  return sums;
}
