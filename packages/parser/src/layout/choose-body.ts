import type { RemovalKind } from '@tearsheet/core/model';
import type { WeighedBlock } from './weigh-blocks.ts';

/** A block that is no text of the article, and why. */
export interface Dropped {
  block: WeighedBlock;
  kind: RemovalKind;
  why: string;
}

/** The blocks of the article below its headline, and what was left out. */
export function chooseBody(
  blocks: readonly WeighedBlock[],
  headline: number,
): { body: WeighedBlock[]; dropped: Dropped[] } {
  return { body: blocks.slice(headline + 1), dropped: [] };
}
