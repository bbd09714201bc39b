import { type Article, blockText, walkBlocks } from '@tearsheet/core/model';
import type { OwnerId } from '@tearsheet/core/store';
import type { FormatContext } from '@tearsheet/formats';
import type { Archive } from './archive.ts';

/** An article with what the archive knows of it beside it, as formats want both. @throws TearsheetError `not-found` */
export async function articleInContext(
  owner: OwnerId,
  { store }: Archive,
  id: string,
): Promise<{ article: Article; context: FormatContext }> {
  const { article, addedAt } = await store.getArticle(owner, id);
  const { tags, annotations } = await store.keeping.getKept(owner, id);
  const texts = new Map(Array.from(walkBlocks(article.body), ({ block }) => [block.id, blockText(block)]));
  return { article, context: { addedAt, tags, annotations, textOf: (block) => texts.get(block) } };
}
