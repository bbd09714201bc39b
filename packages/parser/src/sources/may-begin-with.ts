/** Bytes in which a sign is looked for. */
const SAMPLE = 512;

/**
 * Whether a source may begin with one of some ASCII signs, behind blanks and a byte order mark. Tells most formats apart
 * without decoding anything; of UTF-16 it says yes.
 */
export function mayBeginWith(bytes: Uint8Array, signs: string): boolean {
  const end = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0 || byte === 0xff || byte === 0xfe) return true;
    if (byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf)
      return signs.includes(String.fromCharCode(byte));
  }
  return true;
}
