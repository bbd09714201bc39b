import type { OwnerId } from '@tearsheet/core/store';
import { findFormat } from '@tearsheet/formats';
import type { Archive } from './archive.ts';

export interface ExportedArticle {
  format: string;
  mediaType: string;
  /** Without the dot. */
  extension: string;
  content: string;
}

/** @throws TearsheetError `not-found`; `usage` when there is no such format */
export async function exportArticle(
  owner: OwnerId,
  { store }: Archive,
  { id, format }: { id: string; format: string },
): Promise<ExportedArticle> {
  const { name, mediaType, extension, write } = findFormat(format);
  const { article } = await store.getArticle(owner, id);
  return { format: name, mediaType, extension, content: write(article) };
}
