import type { OwnerId } from '@tearsheet/core/store';
import { sourceTypes } from '@tearsheet/parser/source-input';
import type { Archive } from './archive.ts';

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
  if (source.charset === undefined || source.size > SHOWN_BYTES) return view;
  const bytes = await store.readSource(owner, id);
  const type = sourceTypes.find((known) => known === source.reader);
  const input = { bytes, charset: source.charset, ...(type === undefined ? {} : { type }) };
  const decoded = await parser.decode(input, source.part, signal);
  return decoded ? { ...view, text: decoded.text } : view;
}
