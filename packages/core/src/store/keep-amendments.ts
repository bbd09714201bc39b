import { v7 as uuid } from 'uuid';
import { type Amendment, amendmentKey, TearsheetError } from '../model/index.ts';
import type { ArchiveDatabase } from './archive-database.ts';
import type { OwnerId, StoredArticleRow } from './article-store.ts';
import { followArticle } from './follow-article.ts';
import { readStoredArticle } from './read-stored-article.ts';

/** Keeps an amendment; an earlier one about the same no longer holds. */
export async function amendStoredArticle(
  { prisma, words }: ArchiveDatabase,
  ownerId: OwnerId,
  articleId: string,
  amendment: Amendment,
): Promise<StoredArticleRow> {
  return prisma.$transaction(async (tx) => {
    await readStoredArticle(tx, ownerId, articleId);
    const at = new Date();
    const key = amendmentKey(amendment);
    await tx.amendment.updateMany({
      where: { ownerId, articleId, key, undoneAt: null },
      data: { undoneAt: at },
    });
    await tx.amendment.create({
      data: { ownerId, id: uuid(), articleId, key, json: JSON.stringify(amendment), madeAt: at },
      select: { id: true },
    });
    return followArticle(tx, words, ownerId, articleId, 'amended', at);
  });
}

/** @throws TearsheetError `not-found` where the article has no such amendment */
export async function unamendStoredArticle(
  { prisma, words }: ArchiveDatabase,
  ownerId: OwnerId,
  articleId: string,
  id: string,
): Promise<StoredArticleRow> {
  return prisma.$transaction(async (tx) => {
    const found = await tx.amendment.findFirst({
      where: { ownerId, id, articleId },
      select: { undoneAt: true },
    });
    if (!found) throw new TearsheetError('not-found', `The article ${articleId} has no correction ${id}.`);
    if (found.undoneAt !== null) return readStoredArticle(tx, ownerId, articleId);
    const at = new Date();
    await tx.amendment.update({
      where: { ownerId_id: { ownerId, id } },
      data: { undoneAt: at },
      select: { id: true },
    });
    return followArticle(tx, words, ownerId, articleId, 'unamended', at);
  });
}
