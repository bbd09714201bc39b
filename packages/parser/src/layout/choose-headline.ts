import { looksLikeName } from '../language/person-names.ts';
import type { WeighedBlock } from './weigh-blocks.ts';

/** A block that may be the headline. */
export interface HeadlineChoice {
  at: number;
  score: number;
  /** The second best, where it is near. */
  rival?: number;
}

const LONGEST = 320;
/** What stands between the title of a page and the name of its site. */
const PARTS = / [|–—·•:»-] | \| |\s[|]\s?/u;

/**
 * Chooses the headline: what is set largest, what tags call so, what the title of the document repeats, and what
 * stands above running text.
 */
export function chooseHeadline(
  blocks: readonly WeighedBlock[],
  titles: readonly string[],
): HeadlineChoice | undefined {
  const keys = titles
    .flatMap((title) => [title, ...title.split(PARTS)].map(letters))
    .filter((key) => key.length > 5);
  const wholes = titles.map(letters);
  let prose = 0;
  const total = blocks.reduce((sum, one) => sum + (one.prose ? one.size : 0), 0);
  let best: HeadlineChoice | undefined;
  for (const [at, one] of blocks.entries()) {
    const before = total === 0 ? 0 : prose / total;
    if (one.prose) prose += one.size;
    if (one.text.length > LONGEST || !/[\p{L}\p{N}]/u.test(one.text) || one.block.kind === 'cell') continue;
    const score = scoreOf(one, keys, wholes) - before * 5 - (prose === 0 && total > 0 ? 0 : 0);
    if (!best || score > best.score) best = { at, score, ...(best ? { rival: best.at } : {}) };
  }
  return best;
}

function scoreOf(one: WeighedBlock, keys: readonly string[], wholes: readonly string[]): number {
  const { block, text, scale } = one;
  let score = Math.max(-2, Math.min(3.2, Math.log2(scale) * 3));
  if (block.kind === 'heading') score += block.level === 1 ? 2 : block.level === 2 ? 0.8 : 0.2;
  if (block.kind === 'item') score -= 2;
  const words = text.split(/\s+/).length;
  if (words < 2 && text.length < 12) score -= 1.5;
  if (looksLikeName(text)) score -= 0.7;
  if (one.linked > 0.5) score -= 1;
  const key = letters(text);
  if (key.length > 5) {
    if (keys.includes(key)) score += 4;
    else if (wholes.some((whole) => whole.startsWith(key)) && key.length > 15) score += 3.5;
    else if (keys.some((whole) => whole.length > 20 && key.startsWith(whole))) score += 3;
    else if (key.length > 15 && wholes.some((whole) => whole.includes(key))) score += 2.5;
    else if (wholes.some((whole) => alike(whole, key))) score += 2;
  }
  return score;
}

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether two titles begin alike for half of the shorter. */
function alike(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at++;
  return at > 18 && at > most * 0.5;
}
