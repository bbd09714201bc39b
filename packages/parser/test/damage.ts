/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The beginning of some bytes, of any length. */
export const cutOff = (bytes: Uint8Array, next: () => number): Uint8Array =>
  bytes.subarray(0, 1 + Math.floor(next() * bytes.length));

/** The bytes with 1 to 40 bits turned over. */
export function turnBits(bytes: Uint8Array, next: () => number): Uint8Array {
  const damaged = bytes.slice();
  for (let flips = 1 + Math.floor(next() * 40); flips > 0; flips--) {
    const at = Math.floor(next() * damaged.length);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << Math.floor(next() * 8));
  }
  return damaged;
}
