/** Bytes that windows-1252 sets where Latin-1 has characters of control. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from('€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ').flatMap((sign, at): [string, number][] =>
    sign === ' ' ? [] : [[sign, 0x80 + at]],
  ),
);
const SIGN = `\\u0080-\\u00bf${[...BYTES.keys()].join('')}`;
/** What UTF-8 looks like once it was taken for Latin-1 or windows-1252: a first byte, and those that go on. */
const DOUBLED = new RegExp(
  `[\\u00c2-\\u00df][${SIGN}]|[\\u00e0-\\u00ef][${SIGN}]{2}|[\\u00f0-\\u00f4][${SIGN}]{3}`,
  'g',
);
/** Characters of control, and a dash or quotation mark gone wrong: no language writes these. */
const SURE = /[\u00c2-\u00f4][\u0080-\u009f]|â€[\u0080-\u00bf™œ“”˜¦¢]/g;
/** So many places cannot be chance. `É»` alone can: CAFÉ» ends a quotation. */
const LEAST = 3;

/**
 * Mends text that was encoded as UTF-8 twice, as broken databases serve it (`donâ€™t`): each place where the characters,
 * taken as bytes, are UTF-8 again. `undefined` where there are too few such places to be sure.
 */
export function mendDoubleEncoding(text: string): { text: string; places: number } | undefined {
  if ((text.match(SURE)?.length ?? 0) < LEAST) return undefined;
  let places = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const mended = text.replace(DOUBLED, (signs) => {
    const bytes = Uint8Array.from(signs, (sign) => BYTES.get(sign) ?? sign.charCodeAt(0));
    try {
      const value = decoder.decode(bytes);
      places++;
      return value;
    } catch (error) {
      if (error instanceof TypeError) return signs;
      throw error;
    }
  });
  return { text: mended, places };
}
