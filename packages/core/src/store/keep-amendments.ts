import { v7 as uuid } from 'uuid';
import { type Amendment, amendmentKey, TearsheetError } from '../model/index.ts';
import type { ArchiveDatabase } from './archive-database.ts';
import { describeArticle } from './article-row.ts';
import type { OwnerId, StoredArticleRow } from './article-store.ts';
import { reanchorArticle } from './keeping/reanchor-article.ts';
import { logChange } from './log-change.ts';
import { readStoredArticle } from './read-stored-article.ts';
import type { Prisma } from './rows.ts';
import { searchText } from './search-text.ts';
import { followStory } from './stories/keep-stories.ts';
import type { WordIndex } from './word-index.ts';

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
    return followAmendments(tx, words, ownerId, articleId, 'amended', at);
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
    return followAmendments(tx, words, ownerId, articleId, 'unamended', at);
  });
}

/** Lists, search and annotations speak of the article as it is put right. */
async function followAmendments(
  tx: Prisma.TransactionClient,
  words: WordIndex,
  ownerId: OwnerId,
  articleId: string,
  action: 'amended' | 'unamended',
  at: Date,
): Promise<StoredArticleRow> {
  const row = await readStoredArticle(tx, ownerId, articleId);
  const columns = describeArticle(row.article);
  await tx.article.update({
    where: { ownerId_id: { ownerId, id: articleId } },
    // Annotations are made anew when they are next asked for.
    data: { ...columns, changedAt: at, annotatedBy: null, gatheredBy: null },
    select: { id: true },
  });
  await followStory(tx, ownerId, articleId);
  await tx.appearance.updateMany({
    where: { ownerId, articleId },
    data: { publishedKey: columns.publishedKey },
  });
  if (row.deletedAt === undefined) await words.put(tx, ownerId, articleId, searchText(row.article));
  await reanchorArticle(tx, ownerId, articleId);
  await logChange(tx, ownerId, { action, articleId, headline: columns.headline, at });
  return row;
}
