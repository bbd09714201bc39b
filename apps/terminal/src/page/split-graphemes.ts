const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const PRINTABLE_ASCII = /^[\x20-\x7e\n]*$/;

/** The characters of a text as people count them. */
export function splitGraphemes(text: string): string[] {
  return PRINTABLE_ASCII.test(text)
    ? text.split('')
    : Array.from(segmenter.segment(text), (part) => part.segment);
}
