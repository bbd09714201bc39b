import { createGunzip } from 'node:zlib';
import { TearsheetError } from '@tearsheet/core/model';
import { TextComposer } from '../containers/compose-text.ts';
import { openZip, zipHolds } from '../containers/open-zip.ts';
import type { Unpacked } from '../containers/unpacked.ts';
import { decodeHtml } from '../html/decode-html.ts';
import { limits } from '../limits.ts';
import type { SourceInput } from '../source-input.ts';

/**
 * The pages of a web archive: every response of a WARC (ISO 28500), or of those inside a WACZ, that is markup and was
 * answered with success. The address and the time of capture are those of the record.
 */
export async function* unpackWarc({ bytes }: SourceInput): AsyncGenerator<Unpacked> {
  if (!zipHolds(bytes, 'archive/')) return yield* unpackRecords(bytes, '');
  const zip = await openZip(bytes);
  for (const path of zip.paths.filter((name) => /^archive\/.*\.warc(\.gz)?$/.test(name))) {
    const file = await zip.read(path);
    if (file) yield* unpackRecords(file, `${path} `);
  }
}

async function* unpackRecords(bytes: Uint8Array, prefix: string): AsyncGenerator<Unpacked> {
  const { WARCParser } = await import('warcio');
  let count = 0;
  try {
    for await (const record of new WARCParser(unfold(bytes))) {
      count++;
      const type = record.httpHeaders?.headers.get('content-type') ?? '';
      const isPage = /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type);
      if (record.warcType !== 'response' || Number(record.httpHeaders?.statusCode) !== 200 || !isPage)
        continue;
      const content = await record.readFully(true);
      const charset = /charset=["']?([\w:-]+)/i.exec(type)?.[1];
      yield new TextComposer()
        .state('uri', 'WARC-Target-URI', record.warcTargetURI ?? undefined)
        .state('retrieved', 'WARC-Date', record.warcDate ?? undefined)
        .body('html', decodeHtml(content, charset).text)
        .finish(`${prefix}record ${count}`);
    }
  } catch (error) {
    if (error instanceof TearsheetError) throw error;
    throw new TearsheetError(
      'source-unreadable',
      'This web archive is damaged and cannot be read to its end.',
      {
        cause: error,
      },
    );
  }
}

/** The bytes of an archive, unfolded where they are packed, and counted while they unfold. */
async function* unfold(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    yield bytes;
    return;
  }
  const most = Math.min(
    limits.expandedBytes,
    Math.max(limits.expandedFree, bytes.length * limits.expandedTimes),
  );
  let size = 0;
  const gunzip = createGunzip();
  gunzip.end(bytes);
  for await (const chunk of gunzip) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    if (size > most) {
      throw new TearsheetError('source-too-large', 'This web archive unfolds to far more than its own size.');
    }
    yield chunk;
  }
}
