import type { Block } from '@tearsheet/core/model';
import { type BlockSetting, blockFeatures, FEATURES } from './block-features.ts';
import { weighBlock } from './block-model.ts';
import { removeBlock, textBelow } from './tidy-blocks.ts';

/** A block that is less likely of the article than this is taken out. Chosen on pages of sites that no tree had seen. */
const LEAST = 0.3;
/** Of the letters of a page, the share that must stay: where more is doubtful, the page is unlike those that were learned from. */
const STAYS = 0.7;
/** Kinds of blocks that may be told by their looks alone. */
const DOUBTED: ReadonlySet<Block['type']> = new Set(['paragraph', 'heading', 'list']);
/** Of the text of a page, the share on paths of a kind from which on a long block on such a path is not doubted. */
const MAIN = 0.5;
const [LENGTH, LINKED, LIKE] = (['length', 'linked', 'text of like paths'] as const).map((name) =>
  FEATURES.indexOf(name),
);
const ENDS = /[.!?…。！？؟۔।]/u;

/** Whether a block is as most of the text is: long, without links, at the same place of the page. */
const isPlain = (row: readonly number[]): boolean =>
  (row[LENGTH ?? 0] ?? 0) > 6.3 && (row[LINKED ?? 0] ?? 1) < 0.3 && (row[LIKE ?? 0] ?? 0) >= MAIN;

/**
 * Takes out blocks that look like the surroundings of an article: by length, links, place, path, neighbours and names.
 * Where a script ends no sentences (Thai), or too much would go, nothing does.
 */
export function doubtBlocks(blocks: readonly Block[], setting: BlockSetting): Block[] {
  const texts = blocks.map(textBelow);
  if (!texts.some((text) => ENDS.test(text))) return [...blocks];
  const chances = blockFeatures(blocks, setting).map((row, at) =>
    texts[at] !== '' && DOUBTED.has(blocks[at]?.type ?? 'figure') && !isPlain(row) ? weighBlock(row) : 1,
  );
  const isDoubtful = (at: number) => (chances[at] ?? 1) < LEAST;
  let all = 0;
  let doubtful = 0;
  for (const [at, text] of texts.entries()) {
    all += text.length;
    if (isDoubtful(at)) doubtful += text.length;
  }
  if (doubtful > all * (1 - STAYS)) return [...blocks];
  return blocks.filter((block, at) => {
    if (!isDoubtful(at)) return true;
    const chance = Math.max(1, Math.round((chances[at] ?? 0) * 100));
    const why = `By its length, links, place and neighbours it is of the text with a chance of ${chance} in 100`;
    removeBlock(block, 'other', why, setting.drafts, 'doubt-blocks');
    return false;
  });
}
