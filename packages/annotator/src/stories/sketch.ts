import { hashOf, mix } from './term-hash.ts';

/** Words of a shingle. */
const SHINGLE = 3;
/** MinHash: two texts with half of their shingles in common meet in a bucket with a chance of 0.96. */
const BANDS = 24;
const ROWS = 3;
/** Shingles that are kept of a text; of a longer one each second, fourth … by its hash. */
const KEPT = 256;
/** The share of the shorter text's shingles that a version has in common, and how many at least. */
const VERSION = 0.4;
const LEAST = 8;

/** The shingles of a text whose hash ends in as many zero bits, in rising order. */
export interface Sketch {
  bits: number;
  hashes: Uint32Array;
}

const SEEDS = Array.from({ length: BANDS * ROWS }, (_, at) => mix(at + 1));

/** Whether two texts are copies or edited versions of one. */
export function isVersion(one: Sketch, other: Sketch | undefined): boolean {
  if (!other) return false;
  const bits = Math.max(one.bits, other.bits);
  const [a, b] = [coarser(one, bits), coarser(other, bits)];
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared >= LEAST && shared >= VERSION * Math.min(a.length, b.length);
}

function coarser({ bits, hashes }: Sketch, wanted: number): Uint32Array {
  const mask = 2 ** wanted - 1;
  return bits === wanted ? hashes : hashes.filter((hash) => (hash & mask) === 0);
}

/** Keeps of the wording what versions are told by. */
export function sketchOf(shingles: readonly number[]): Sketch {
  const bits = Math.max(0, Math.ceil(Math.log2(shingles.length / KEPT)));
  const mask = 2 ** bits - 1;
  return { bits, hashes: Uint32Array.from(shingles.filter((hash) => (hash & mask) === 0)).sort() };
}

/** A hash for each three words in a row, each once. */
export function shinglesOf(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(hashOf);
  const found = new Set<number>();
  for (let at = 0; at + SHINGLE <= hashes.length; at++) {
    let hash = 0;
    for (let word = 0; word < SHINGLE; word++) hash = mix(Math.imul(hash, 31) + (hashes[at + word] ?? 0));
    found.add(hash);
  }
  return [...found];
}

/** The MinHash buckets in which texts with much wording in common meet. */
export function bandsOf(shingles: readonly number[]): number[] {
  if (shingles.length === 0) return [];
  const lowest = new Uint32Array(SEEDS.length).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < SEEDS.length; at++) {
      const hash = Math.imul(shingle ^ (SEEDS[at] ?? 0), 0x9e3779b1) >>> 0;
      if (hash < (lowest[at] ?? 0)) lowest[at] = hash;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = band + 1;
    for (let row = 0; row < ROWS; row++) hash = mix(Math.imul(hash, 31) + (lowest[band * ROWS + row] ?? 0));
    return hash;
  });
}
