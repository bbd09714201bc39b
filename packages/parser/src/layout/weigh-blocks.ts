import { endsSentence, isUnspaced } from '../language/sentence.ts';
import { type LayoutBlock, linkShare, wordsOfBlock } from './layout-block.ts';

/** A block, and what is asked of it again and again. */
export interface WeighedBlock {
  readonly block: LayoutBlock;
  readonly text: string;
  /** Letters, as many as they would be in a script with letters for sounds. */
  readonly size: number;
  /** The size of its font as a share of the usual one. */
  readonly scale: number;
  /** The share of its letters that are links. */
  readonly linked: number;
  /** Running text: long enough, no links, sentences. */
  readonly prose: boolean;
}

/** Letters from which a block is a paragraph, whatever else it is. */
const LONG = 140;
const SHORT = 50;

/** Weighs blocks against the size of type that most of the text is set in. */
export function weighBlocks(blocks: readonly LayoutBlock[]): WeighedBlock[] {
  const seen = blocks.map((block) => {
    const text = wordsOfBlock(block);
    const size = isUnspaced(text.charCodeAt(Math.floor(text.length / 2))) ? text.length * 2.2 : text.length;
    return { block, text, size, linked: linkShare(block) };
  });
  const usual = usualSize(seen);
  return seen.map((one) => {
    const type = one.block.lines[0]?.size ?? usual;
    return { ...one, scale: type / (usual || 1), prose: isProse(one) };
  });
}

function isProse({
  block,
  text,
  size,
  linked,
}: Pick<WeighedBlock, 'block' | 'text' | 'size' | 'linked'>): boolean {
  if (block.kind === 'heading' || block.kind === 'cell' || block.kind === 'caption' || linked > 0.5)
    return false;
  return size >= LONG || (size >= SHORT && endsSentence(text));
}

/** The size of type of most letters that are no links. */
function usualSize(blocks: readonly { block: LayoutBlock; size: number; linked: number }[]): number {
  const counts = new Map<number, number>();
  for (const { block, size, linked } of blocks) {
    const type = Math.round((block.lines[0]?.size ?? 0) * 2) / 2;
    counts.set(type, (counts.get(type) ?? 0) + (size >= SHORT && linked < 0.5 ? size : size * 0.1));
  }
  let usual = 0;
  let most = 0;
  for (const [type, count] of counts) if (count > most) [usual, most] = [type, count];
  return usual;
}
