import type { OwnerId } from '@tearsheet/core/store';
import { findFormat } from '@tearsheet/formats';
import type { Archive } from './archive.ts';
import { articleInContext } from './article-in-context.ts';

export interface ExportedArticle {
  format: string;
  mediaType: string;
  /** Without the dot. */
  extension: string;
  /** How `content` is written down: formats that are bytes, such as EPUB, come as base64. */
  encoding: 'utf8' | 'base64';
  content: string;
}

/** @throws TearsheetError `not-found`; `usage` when there is no such format */
export async function exportArticle(
  owner: OwnerId,
  archive: Archive,
  { id, format }: { id: string; format: string },
): Promise<ExportedArticle> {
  const { name, mediaType, extension, write } = findFormat(format);
  const { article, context } = await articleInContext(owner, archive, id);
  const written = write(article, context);
  const content =
    typeof written === 'string'
      ? ({ encoding: 'utf8', content: written } as const)
      : ({ encoding: 'base64', content: Buffer.from(written).toString('base64') } as const);
  return { format: name, mediaType, extension, ...content };
}
