/** How files of other formats begin, as Latin-1, and what to call them. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'a picture (PNG)'],
  ['\xff\xd8\xff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['II*\0', 'a picture (TIFF)'],
  ['MM\0*', 'a picture (TIFF)'],
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a zip archive or an office document'],
  ['\x1f\x8b', 'a compressed file (gzip)'],
  ['\x28\xb5\x2f\xfd', 'a compressed file (zstd)'],
  ['7z\xbc\xaf', 'a compressed file (7z)'],
  ['Rar!', 'a compressed file (RAR)'],
  ['\xd0\xcf\x11\xe0', 'an office document'],
  ['{\\rtf', 'an office document (RTF)'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3', 'a database'],
  ['ID3', 'a sound file'],
];
const SAMPLE = 64_000;
/** Of the bytes of a text, the share that may be control characters. Random bytes have a tenth. */
const MOST_CONTROLS = 0.04;

/** What a source is when it is no text, as a noun for a sentence; `undefined` for what may be text. */
export function nameBinary(bytes: Uint8Array): string | undefined {
  const beginning = String.fromCharCode(...bytes.subarray(0, 256));
  for (const [start, name] of BEGINNINGS) if (beginning.startsWith(start)) return name;
  if (beginning.startsWith('RIFF') && beginning.startsWith('WEBP', 8)) return 'a picture (WebP)';
  if (looksLikeUtf16(bytes)) return undefined;
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 ? byte < 0x09 || (byte > 0x0d && byte !== 0x1b) : byte === 0x7f) controls++;
  }
  return controls > Math.max(4, length * MOST_CONTROLS) ? 'a binary file' : undefined;
}

/** UTF-16 has a byte order mark, or a zero in every other byte of its blanks, digits and signs. */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, 4_000) & ~1;
  let littleBlanks = 0;
  let bigBlanks = 0;
  let others = 0;
  for (let at = 0; at < length; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    if (second === 0 && isPlain(first)) littleBlanks++;
    else if (first === 0 && isPlain(second)) bigBlanks++;
    else if (first === 0 || second === 0) others++;
  }
  const [most, least] = littleBlanks > bigBlanks ? [littleBlanks, bigBlanks] : [bigBlanks, littleBlanks];
  if (most < 8 || most * 2 < length * 0.04 || (least + others) * 20 > most) return undefined;
  return littleBlanks > bigBlanks ? 'utf-16le' : 'utf-16be';
}

const isPlain = (byte: number): boolean =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09;
