import type { ArchiveDatabase } from './archive-database.ts';
import type { OwnerId } from './article-store.ts';
import { joinCast } from './cast/join-cast.ts';
import { leaveCast, sweepCast } from './cast/leave-cast.ts';
import { logChange } from './log-change.ts';
import { notFound, readStoredArticle } from './read-stored-article.ts';
import { searchText } from './search-text.ts';
import { followStory } from './stories/place-in-story.ts';

/** Moves an article to the bin, out of the index. Nothing happens when it is there. */
export async function binArticle(
  { prisma, words }: ArchiveDatabase,
  ownerId: OwnerId,
  id: string,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const row = await tx.article.findUnique({
      where: { ownerId_id: { ownerId, id } },
      select: { headline: true, binned: true },
    });
    if (!row) throw notFound(id);
    if (row.binned) return;
    const at = new Date();
    await tx.article.update({
      where: { ownerId_id: { ownerId, id } },
      data: { binned: true, binnedAt: at, changedAt: at },
      select: { id: true },
    });
    await sweepCast(tx, ownerId, await leaveCast(tx, ownerId, id));
    await words.remove(tx, ownerId, id);
    await followStory(tx, ownerId, id);
    await logChange(tx, ownerId, { action: 'deleted', articleId: id, headline: row.headline, at });
  });
}

/** Takes an article out of the bin, into the index again. Nothing happens when it is not there. */
export async function unbinArticle(
  { prisma, words }: ArchiveDatabase,
  ownerId: OwnerId,
  id: string,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const row = await tx.article.findUnique({
      where: { ownerId_id: { ownerId, id } },
      select: { headline: true, binned: true },
    });
    if (!row) throw notFound(id);
    if (!row.binned) return;
    const { article } = await readStoredArticle(tx, ownerId, id);
    const at = new Date();
    await tx.article.update({
      where: { ownerId_id: { ownerId, id } },
      data: { binned: false, binnedAt: null, changedAt: at },
      select: { id: true },
    });
    await words.put(tx, ownerId, id, searchText(article));
    await joinCast(tx, ownerId, id);
    await followStory(tx, ownerId, id);
    await logChange(tx, ownerId, { action: 'restored', articleId: id, headline: row.headline, at });
  });
}
