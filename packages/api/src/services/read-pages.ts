import { type Article, TearsheetError } from '@tearsheet/core/model';
import type { OwnerId } from '@tearsheet/core/store';
import type { PagePicture, PageSize } from '@tearsheet/parser';
import type { Archive } from './archive.ts';
import type { GallerySource } from './page-gallery.ts';
import { sourceInputOf } from './source-input-of.ts';

/** A picture of a page of a source, and of which bytes it was made. */
export interface DrawnPage extends PagePicture {
  sha256: string;
}

/**
 * How large the pages are that an article's evidence stands on, in their order, in points of a PDF or pixels of a scan; none
 * where it stands in a text.
 *
 * @throws TearsheetError `not-found`, `archive-damaged`, `source-…`
 */
export async function measureSourcePages(
  owner: OwnerId,
  archive: Archive,
  id: string,
): Promise<readonly PageSize[]> {
  const { article } = await archive.store.getArticle(owner, id);
  return article.source.pages === undefined
    ? []
    : archive.pages.measure(sourceOf(owner, archive, id, article));
}

/**
 * A page of the source of an article as a picture, from 1.
 *
 * @throws TearsheetError `not-found`, `archive-damaged`, `source-…`
 */
export async function drawSourcePage(
  owner: OwnerId,
  archive: Archive,
  id: string,
  page: number,
): Promise<DrawnPage> {
  const { article } = await archive.store.getArticle(owner, id);
  const { pages, sha256 } = article.source;
  if (pages === undefined) {
    throw new TearsheetError('not-found', 'The source of this article is a text and has no pages.');
  }
  return { ...(await archive.pages.draw(sourceOf(owner, archive, id, article), page)), sha256 };
}

const sourceOf = (owner: OwnerId, { store }: Archive, id: string, { source }: Article): GallerySource => ({
  sha256: source.sha256,
  read: async () => sourceInputOf(source, await store.readSource(owner, id)),
});
