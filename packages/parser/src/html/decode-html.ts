import { decodeSource } from '../sources/decode-source.ts';
import { mendDoubleEncoding } from './mend-double-encoding.ts';

/** The text of a page, and how its encoding was told. */
export interface DecodedHtml {
  text: string;
  /** WHATWG name. */
  charset: string;
  toldBy: 'mark' | 'validity' | 'header' | 'meta' | 'statistics';
  /** What the page or its bringer says, where the bytes say otherwise. */
  lie?: string;
  /** Sequences of bytes that the encoding does not know. */
  invalid: number;
  /** Characters that were encoded twice, and are as they were meant here. */
  mended?: number;
}

/** Bytes at the beginning in which a page says its encoding (the HTML standard asks for 1,024; many need more). */
const DECLARED_WITHIN = 8_192;
const DECLARED =
  /<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([a-z0-9_:-]{2,30})|<\?xml[^>]{0,100}?encoding=["']([a-z0-9_:-]{2,30})/i;

/**
 * Decodes a page. A mark and validity as UTF-8 tell more than any claim: text that is not ASCII is valid UTF-8 by
 * accident next to never. Then the header's claim, then the page's own, unless the bytes are none of it, then statistics.
 *
 * @param claimed the charset that the page was sent with
 */
export function decodeHtml(bytes: Uint8Array, claimed?: string): DecodedHtml {
  const plain = decodeSource(bytes);
  const [, inMeta, inXml] = DECLARED.exec(latin1(bytes.subarray(0, DECLARED_WITHIN))) ?? [];
  const header = labelOf(claimed);
  const meta = labelOf(inMeta ?? inXml);
  const said = header ?? meta;
  if (plain.toldBy !== 'statistics') {
    const lie = said !== undefined && said !== plain.charset && !isAscii(plain.text) ? { lie: said } : {};
    const mended = plain.charset === 'utf-8' ? mendDoubleEncoding(plain.text) : undefined;
    return { ...plain, ...lie, ...(mended ? { text: mended.text, mended: mended.places } : {}) };
  }
  for (const [label, toldBy] of [
    [header, 'header'],
    [meta, 'meta'],
  ] as const) {
    if (label === undefined || /^utf-/.test(label)) continue;
    const text = new TextDecoder(label).decode(bytes);
    const invalid = countInvalid(text);
    if (invalid * 100 <= bytes.length) return { text, charset: label, toldBy, invalid };
  }
  return { ...plain, ...(said === undefined || said === plain.charset ? {} : { lie: said }) };
}

function labelOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

function countInvalid(text: string): number {
  let invalid = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) invalid++;
  return invalid;
}
