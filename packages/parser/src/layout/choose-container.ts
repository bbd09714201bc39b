import type { WeighedBlock } from './weigh-blocks.ts';

/** How much less an element counts a text for each level that lies between. */
const DECAY = 0.8;
const LEVELS = 6;
/** What stands behind many links is further from the article. */
const FADING = 0.97;

/**
 * Chooses the element that holds the running text: each paragraph speaks for the elements around it, the nearest
 * most. `undefined` where there are no tags, or no text.
 */
export function chooseContainer(blocks: readonly WeighedBlock[]): number | undefined {
  const scores = new Map<number, number>();
  let trust = 1;
  for (const { block, size, prose, linked } of blocks) {
    if (linked > 0.6) trust *= FADING;
    if (!prose || block.apart) continue;
    const around = block.tagged ? block.path.slice(0, -1) : block.path;
    let weight = Math.min(size, 1_500) * (1 - linked) * trust;
    for (const id of around.toReversed().slice(0, LEVELS)) {
      scores.set(id, (scores.get(id) ?? 0) + weight);
      weight *= DECAY;
    }
  }
  let best: number | undefined;
  let most = 0;
  for (const [id, score] of scores) if (score > most) [best, most] = [id, score];
  return best;
}
