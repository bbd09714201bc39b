import { createHash } from 'node:crypto';
import { TearsheetError } from '@tearsheet/core/model';
import type { SourceInput } from '../source-input.ts';
import { readMarkupStart } from '../sources/read-markup-start.ts';

/** The header that says which record a page goes on from. */
export const CONTINUES = 'Tearsheet-Continues';
/** Stands for the date of a page that nobody noted. */
export const NO_DATE = '1970-01-01T00:00:00Z';
const LINE = '\r\n';

/**
 * Packs the pages of one article, in their order, as one web archive (ISO 28500), which is read as one article. What
 * is kept of an article is one source; so the pages become one, byte for byte. The same pages give the same bytes.
 *
 * @throws TearsheetError `source-empty` without a page, `source-unsupported` for one that is no HTML
 */
export function packPages(pages: readonly SourceInput[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let first: string | undefined;
  for (const [at, { bytes, charset, uri, fileName, retrieved }] of pages.entries()) {
    if (readMarkupStart(bytes) !== 'html') {
      throw new TearsheetError(
        'source-unsupported',
        `Only HTML pages can be read as one article; ${fileName ?? `page ${at + 1}`} is none.`,
      );
    }
    const id = recordId(bytes, at);
    const type = charset === undefined ? 'text/html' : `text/html; charset=${plain(charset)}`;
    const head = Buffer.from(`HTTP/1.1 200 OK${LINE}Content-Type: ${type}${LINE}${LINE}`);
    const headers = [
      'WARC/1.1',
      'WARC-Type: response',
      `WARC-Record-ID: ${id}`,
      `WARC-Date: ${retrieved === undefined ? NO_DATE : new Date(retrieved).toISOString()}`,
      `WARC-Target-URI: ${uri === undefined ? id.slice(1, -1) : plain(uri)}`,
      ...(fileName === undefined ? [] : [`WARC-Filename: ${encodeURIComponent(fileName)}`]),
      ...(first === undefined ? [] : [`${CONTINUES}: ${first}`]),
      'Content-Type: application/http; msgtype=response',
      `Content-Length: ${head.length + bytes.length}`,
    ];
    parts.push(Buffer.from(headers.join(LINE) + LINE + LINE), head, bytes, Buffer.from(LINE + LINE));
    first ??= id;
  }
  if (first === undefined) throw new TearsheetError('source-empty', 'There are no pages to be read as one.');
  return new Uint8Array(Buffer.concat(parts));
}

/** A name for a record that comes of what is in it. */
function recordId(bytes: Uint8Array, at: number): string {
  const hash = createHash('sha256').update(bytes).update(String(at)).digest('hex');
  return `<urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}>`;
}

/** A header is one line. */
const plain = (value: string): string =>
  value.replace(/[^\x21-\x7e]/g, (sign) => encodeURI(sign.toWellFormed()));
