import chardet from 'chardet';
import { limits } from '../limits.ts';
import { looksLikeUtf16 } from './name-binary.ts';

/** The text of a source, as every range of its article counts in it. */
export interface DecodedSource {
  text: string;
  /** WHATWG name. */
  charset: string;
  /** How the encoding was told: by its mark, because the bytes are valid in it, or by how often letters occur. */
  toldBy: 'mark' | 'validity' | 'statistics';
  /** Sequences of bytes that the encoding does not know; each stands in the text as U+FFFD. */
  invalid: number;
}

/** Decodes the bytes of a text. A byte order mark is no part of the text. Never throws. */
export function decodeSource(bytes: Uint8Array): DecodedSource {
  const utf16 = looksLikeUtf16(bytes);
  if (utf16) return decode(bytes, utf16, bytes[0] === 0xff || bytes[0] === 0xfe ? 'mark' : 'statistics');
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, charset: 'utf-8', toldBy: marked ? 'mark' : 'validity', invalid: 0 };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  if (marked || isMostlyUtf8(bytes)) return decode(bytes, 'utf-8', marked ? 'mark' : 'validity');
  return decode(bytes, guessCharset(bytes), 'statistics');
}

function decode(bytes: Uint8Array, charset: string, toldBy: DecodedSource['toldBy']): DecodedSource {
  const text = new TextDecoder(charset).decode(bytes);
  let invalid = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) invalid++;
  return { text, charset, toldBy, invalid };
}

/** Whether what is not ASCII is UTF-8 but for a few damaged places. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    let follows = 0;
    while (follows < more && ((bytes[at + follows + 1] ?? 0) & 0xc0) === 0x80) follows++;
    if (more > 0 && follows === more) good++;
    else bad++;
    at += follows;
  }
  return good > bad * 2;
}

/** Statistics of letters and byte pairs, on the part that is not plain ASCII. */
function guessCharset(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 1_000);
  const sample = bytes.subarray(start, start + limits.charsetSample);
  for (const { name } of chardet.analyse(sample)) {
    if (/^utf|^iso-2022|ebcdic|ibm/i.test(name)) continue;
    try {
      return new TextDecoder(name).encoding;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return 'windows-1252';
}
