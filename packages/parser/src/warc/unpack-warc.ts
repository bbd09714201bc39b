import { createGunzip } from 'node:zlib';
import { TearsheetError } from '@tearsheet/core/model';
import { TextComposer } from '../containers/compose-text.ts';
import { openZip, zipHolds } from '../containers/open-zip.ts';
import type { Unpacked } from '../containers/unpacked.ts';
import { decodeHtml } from '../html/decode-html.ts';
import { limits } from '../limits.ts';
import type { SourceInput } from '../source-input.ts';
import { nextPage } from './next-page.ts';
import { CONTINUES, NO_DATE } from './pack-pages.ts';
import { readContent } from './read-content.ts';

/**
 * The articles of a web archive: every response of a WARC (ISO 28500), or of those inside a WACZ, that is markup and was
 * answered with success. The address and the time of capture are those of the record. A page that an earlier one leads
 * on to (by its number, or because it was packed so) belongs to that one's article.
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
  const open = new OpenArticles();
  const most = mostUnfolded(bytes);
  let unfolded = 0;
  let count = 0;
  try {
    for await (const record of new WARCParser(untilAsked(unfold(bytes)))) {
      count++;
      const type = record.httpHeaders?.headers.get('content-type') ?? '';
      const isPage = /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type);
      if (record.warcType !== 'response' || Number(record.httpHeaders?.statusCode) !== 200 || !isPage) {
        // Read, and not skipped: the library waits for ever for the rest of one that was cut off.
        await record.readFully(false);
        continue;
      }
      const content = await readContent(record, Math.min(limits.inputBytes, most - unfolded));
      unfolded += content.length;
      const charset = /charset=["']?([\w:-]+)/i.exec(type)?.[1];
      const { text } = decodeHtml(content, charset);
      const target = record.warcTargetURI ?? undefined;
      const uri = target?.startsWith('urn:') ? undefined : target;
      const date = record.warcDate === NO_DATE ? undefined : (record.warcDate ?? undefined);
      const id = record.warcHeaders.headers.get('WARC-Record-ID') ?? undefined;
      const packed = record.warcHeaders.headers.get(CONTINUES) ?? undefined;
      const next = uri === undefined ? undefined : nextPage(text, uri);
      if (open.goOn(packed ?? uri, text, next, packed)) continue;
      const composer = new TextComposer()
        .state('uri', 'WARC-Target-URI', uri)
        .state('retrieved', 'WARC-Date', date)
        .body('html', text);
      yield* open.begin({ composer, part: `${prefix}record ${count}` }, [id, next]);
    }
    yield* open.end();
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

interface OpenArticle {
  composer: TextComposer;
  part: string;
}

/** Articles that wait for their next page. */
const MOST_OPEN = 64;

/** The articles of an archive whose pages may still come, by what their next page will be known by. */
class OpenArticles {
  readonly #waiting = new Map<string, OpenArticle>();
  readonly #open = new Set<OpenArticle>();

  /** Adds a page to the article that waits for it; false where none does. */
  goOn(key: string | undefined, text: string, next: string | undefined, packed: string | undefined): boolean {
    const article = key === undefined ? undefined : this.#waiting.get(key);
    if (!article || key === undefined) return false;
    article.composer.body('html', text);
    if (packed === undefined) this.#waiting.delete(key);
    if (next !== undefined) this.#waiting.set(next, article);
    return true;
  }

  /** Opens an article, and hands out the oldest where too many are open. */
  *begin(article: OpenArticle, keys: readonly (string | undefined)[]): Generator<Unpacked> {
    this.#open.add(article);
    for (const key of keys) if (key !== undefined) this.#waiting.set(key, article);
    const [oldest] = this.#open;
    if (this.#open.size > MOST_OPEN && oldest) yield this.#close(oldest);
  }

  *end(): Generator<Unpacked> {
    for (const article of this.#open) yield this.#close(article);
  }

  #close(article: OpenArticle): Unpacked {
    this.#open.delete(article);
    for (const [key, waiting] of this.#waiting) if (waiting === article) this.#waiting.delete(key);
    return article.composer.finish(article.part);
  }
}

/** Times that somebody may ask for more behind the end before it counts as waiting for ever. */
const PATIENCE = 1_000;

/** The same chunks; whoever keeps asking behind the end, as for the rest of what was cut off, is refused at last. */
function untilAsked(chunks: AsyncGenerator<Uint8Array>): AsyncIterable<Uint8Array> {
  let asked = 0;
  return {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        const next = await chunks.next();
        if (next.done && ++asked > PATIENCE) {
          throw new TearsheetError('source-unreadable', 'This web archive is cut off inside a record.');
        }
        return next;
      },
    }),
  };
}

/** Bytes that an archive may unfold to, and the pages in it. */
const mostUnfolded = ({ length }: Uint8Array): number =>
  Math.min(limits.expandedBytes, Math.max(limits.expandedFree, length * limits.expandedTimes));

/** The bytes of an archive, unfolded where they are packed, and counted while they unfold. */
async function* unfold(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    yield bytes;
    return;
  }
  const most = mostUnfolded(bytes);
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
