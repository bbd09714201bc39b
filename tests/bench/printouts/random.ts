/** Numbers between 0 and 1 that follow from a name alone, so that the same article is always printed the same way. */
export function randomFrom(name: string): () => number {
  let state = 2_166_136_261;
  for (const char of name) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of some things. */
export const pick = <const One>(random: () => number, from: readonly [One, ...One[]]): One =>
  from[Math.floor(random() * from.length)] ?? from[0];
