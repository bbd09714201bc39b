/*
 * Terminals disagree with one another about the width of variation selectors, skin tones, keycaps and joined emoji, and
 * about what embeddings of another direction turn round, so none of these is printed; about all else they agree. Piles
 * of combining marks would run over the lines around them.
 */
const DISPUTED =
  /[\u202a-\u202e\u2066-\u2069]|[\ufe0e\ufe0f\u20e3\u{1f3fb}-\u{1f3ff}]|(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d/gu;
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/** The text as it is put on the terminal: the same words, without what terminals measure differently. */
export function plainCells(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text;
  return text.replace(DISPUTED, '').replace(PILED_MARKS, '$1');
}
