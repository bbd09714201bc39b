import type { Token } from '../tokens/token.ts';
import type { Evidence } from './name-features.ts';
import type { TaggedName } from './tag-sequence.ts';
import { TYPES } from './text-signs.ts';

const CAPITAL = /^\p{Lu}/u;

/**
 * What a first reading of the whole text tells of each word: what it was taken for here, and elsewhere. `Kato` alone is
 * a person where `David Kato` was found; letters are what the name with those initials is.
 */
export function documentEvidence(tokens: readonly Token[], names: readonly TaggedName[]): Evidence[] {
  const labels = new Int32Array(tokens.length);
  const byWord = new Map<string, number[]>();
  const byPart = new Map<string, number[]>();
  const byInitials = new Map<string, number>();
  const count = (map: Map<string, number[]>, word: string, kind: number, kinds: number) => {
    const counts = map.get(word) ?? Array<number>(kinds).fill(0);
    counts[kind] = (counts[kind] ?? 0) + 1;
    map.set(word, counts);
  };
  for (const { from, to, type } of names) {
    const kind = TYPES.indexOf(type);
    let initials = '';
    for (let at = from; at < to; at++) {
      labels[at] = (at === from ? 1 : 2) + 2 * kind;
      const word = tokens[at]?.text ?? '';
      if (!CAPITAL.test(word)) continue;
      initials += word.charAt(0);
      count(byWord, word, kind, 4);
      if (to - from > 1) count(byPart, word, kind + (at === to - 1 ? 4 : 0), 8);
    }
    if (initials.length > 1) byInitials.set(initials, kind + 1);
  }
  const unnamed = new Map<string, number>();
  for (const [at, { text }] of tokens.entries())
    if (labels[at] === 0 && CAPITAL.test(text)) unnamed.set(text, (unnamed.get(text) ?? 0) + 1);
  return tokens.map(({ text }, at) => {
    const here = labels[at] ?? 0;
    const evidence: [number, number][] = [
      [0, here],
      [1, (labels[at - 1] ?? 9) + 10 * here],
      [2, (labels[at + 1] ?? 9) + 10 * here],
    ];
    if (!CAPITAL.test(text)) return evidence;
    const counts = byWord.get(text);
    const without = unnamed.get(text) ?? 0;
    if (counts) {
      const { most, agreed, sum } = majority(counts);
      evidence.push([3, most * 3 + agreed], [4, (most * 3 + agreed) * 10 + here]);
      const share = without / sum;
      evidence.push([5, (share === 0 ? 0 : share < 0.5 ? 1 : share < 2 ? 2 : 3) + 10 * most]);
    } else evidence.push([6, Math.min(3, without)]);
    const part = byPart.get(text);
    if (part) {
      const { most } = majority(part);
      evidence.push([7, most], [8, most * 10 + here]);
    } else evidence.push([9, here]);
    const initials = byInitials.get(text);
    if (initials) evidence.push([10, initials]);
    return evidence;
  });
}

/** The kind with the highest count, and whether all (0), most (1) or some (2) are of it. */
function majority(counts: readonly number[]): { most: number; agreed: number; sum: number } {
  const highest = Math.max(...counts);
  const sum = counts.reduce((total, count) => total + count, 0);
  const share = highest / sum;
  return { most: counts.indexOf(highest), agreed: share === 1 ? 0 : share > 0.7 ? 1 : 2, sum };
}
