import type { OwnerId } from '@tearsheet/core/store';
import type { LaidPage } from '@tearsheet/parser';
import type { Archive } from './archive.ts';
import { SHOWN_BYTES } from './read-source.ts';
import { sourceInputOf } from './source-input-of.ts';

/** A source as its reader sees it, where that differs from how it is written: the words of a page, without its markup. */
export interface SourceLayout {
  /** Absent for sources that are read as they are written, or are too large to show. */
  page?: LaidPage;
}

/** @throws TearsheetError `not-found`, `archive-damaged`, `source-…` */
export async function layOutSource(
  owner: OwnerId,
  { store, parser }: Archive,
  id: string,
  signal?: AbortSignal,
): Promise<SourceLayout> {
  const { source } = (await store.getArticle(owner, id)).article;
  if (source.charset === undefined || source.size > SHOWN_BYTES) return {};
  const input = sourceInputOf(source, await store.readSource(owner, id));
  const page = await parser.layOut(input, source.part, signal);
  return page === undefined ? {} : { page };
}
