import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';
import { TearsheetError } from '@tearsheet/core/model';
import type { WARCRecord } from 'warcio';
import { nameBinary } from '../sources/name-binary.ts';

type Unfold = (bytes: Uint8Array, most: number) => Uint8Array;

/** Whatever of a stream that was cut off can be had is handed out. */
const deflated = (most: number) => ({ finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most });
const gunzip: Unfold = (bytes, most) => gunzipSync(bytes, deflated(most));
const CODINGS = new Map<string, Unfold>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  [
    'deflate',
    // Servers send it with and without the header of zlib, whose first byte says so.
    (bytes, most) =>
      ((bytes[0] ?? 0) & 0x0f) === 8
        ? inflateSync(bytes, deflated(most))
        : inflateRawSync(bytes, deflated(most)),
  ],
  [
    'br',
    (bytes, most) =>
      brotliDecompressSync(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength: most }),
  ],
  [
    'zstd',
    (bytes, most) =>
      zstdDecompressSync(bytes, { finishFlush: constants.ZSTD_e_flush, maxOutputLength: most }),
  ],
]);

/**
 * The body of a record's HTTP answer, as the server meant it. The library would unfold it without a bound, and hand out
 * as they are the codings that it does not know.
 *
 * @param most bytes that it may unfold to
 * @throws TearsheetError `source-too-large`, `source-unreadable`
 */
export async function readContent(record: WARCRecord, most: number): Promise<Uint8Array> {
  const codings = takeCodings(record);
  let content = await record.readFully(true);
  for (const coding of codings.reverse()) content = unfold(content, coding, most);
  return content;
}

/** Takes from the headers how the body is packed, so that the library only joins its chunks. */
function takeCodings({ httpHeaders }: WARCRecord): string[] {
  const headers = httpHeaders?.headers;
  if (!headers) return [];
  const stated = [headers.get('Content-Encoding'), headers.get('Transfer-Encoding')]
    .filter(Boolean)
    .join(',');
  const codings = stated.split(',').map((coding) => coding.trim().toLowerCase());
  headers.delete('Content-Encoding');
  if (codings.includes('chunked')) headers.set('Transfer-Encoding', 'chunked');
  else headers.delete('Transfer-Encoding');
  return codings.filter((coding) => !['', 'chunked', 'identity'].includes(coding));
}

function unfold(bytes: Uint8Array, coding: string, most: number): Uint8Array {
  try {
    const content = CODINGS.get(coding)?.(bytes, Math.max(1, most));
    if (content) return content;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new TearsheetError(
        'source-too-large',
        'A page of this web archive unfolds to far more than the size of the archive.',
        { cause: error },
      );
    }
  }
  // Programs that save pages often unfold the body and leave the header as it was.
  if (nameBinary(bytes) === undefined) return bytes;
  throw new TearsheetError(
    'source-unreadable',
    `A page of this web archive is packed as “${coding.slice(0, 40)}” and cannot be unpacked. Please save it again.`,
  );
}
