import { describeArticle } from './article-row.ts';
import type { Change, OwnerId, StoredArticleRow } from './article-store.ts';
import { reanchorArticle } from './keeping/reanchor-article.ts';
import { logChange } from './log-change.ts';
import { readStoredArticle } from './read-stored-article.ts';
import type { Prisma } from './rows.ts';
import { searchText } from './search-text.ts';
import { followStory } from './stories/place-in-story.ts';
import type { WordIndex } from './word-index.ts';

/** After a change of what the article says: lists, search, annotations and people's marks speak of it as it is now. */
export async function followArticle(
  tx: Prisma.TransactionClient,
  words: WordIndex,
  ownerId: OwnerId,
  articleId: string,
  action: Change['action'],
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
