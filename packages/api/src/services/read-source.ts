import type { OwnerId } from '@tearsheet/core/store';
import type { Archive } from './archive.ts';
import { sourceInputOf } from './source-input-of.ts';

/** What an article was made from, for showing it beside the article. */
export interface SourceView {
  sha256: string;
  /** As sniffed, not as claimed. */
  mediaType: string;
  /** Bytes. */
  size: number;
  charset?: string;
  fileName?: string;
  /** The decoded text, in which the article's ranges count. Absent where there is none, or too much to show. */
  text?: string;
  /** Why there is no text, where its ranges count in one: a sentence. */
  absent?: string;
}

/** Bytes of a source whose text is still handed out whole. Larger ones can be had as a file. */
export const SHOWN_BYTES = 10_000_000;

/** @throws TearsheetError `not-found`, `archive-damaged` */
export async function readSource(
  owner: OwnerId,
  { store, parser }: Archive,
  id: string,
  signal?: AbortSignal,
): Promise<SourceView> {
  const { source } = (await store.getArticle(owner, id)).article;
  const view: SourceView = {
    sha256: source.sha256,
    mediaType: source.mediaType,
    size: source.size,
    ...(source.charset === undefined ? {} : { charset: source.charset }),
    ...(source.fileName === undefined ? {} : { fileName: source.fileName }),
  };
  if (source.charset === undefined) return view;
  if (source.size > SHOWN_BYTES) {
    const size = Math.ceil(source.size / 1_000_000);
    return {
      ...view,
      absent: `This source has ${size} MB, too much to show. It can be downloaded as a file.`,
    };
  }
  const input = sourceInputOf(source, await store.readSource(owner, id));
  const decoded = await parser.decode(input, source.part, signal);
  return decoded ? { ...view, text: decoded.text } : view;
}
