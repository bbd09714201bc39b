import type { OwnerId } from '../article-store.ts';
import type { Prisma } from '../rows.ts';
import type { Transaction } from './place-in-story.ts';

/** Makes the row of a story say what its articles do. Of fewer than two articles there is none. */
export async function refreshStory(tx: Transaction, ownerId: OwnerId, id: string): Promise<void> {
  const within = { ownerId, storyId: id, article: { binned: false } };
  const count = await tx.storyArticle.count({ where: within });
  const at = { ownerId_id: { ownerId, id } };
  const known = await tx.story.findUnique({ where: at });
  if (count < 2) {
    // What a person called it stays, for the day that it is a story again.
    if (known?.renamed) await tx.story.update({ where: at, data: { count }, select: { id: true } });
    else if (known) await tx.story.delete({ where: at });
    return;
  }
  const dated = { ...within, publishedKey: { not: '' } };
  const earliest = {
    orderBy: [{ publishedKey: 'asc' }, { articleId: 'asc' }] as Prisma.StoryArticleOrderByWithRelationInput[],
  };
  const select = { publishedKey: true, article: { select: { headline: true } } };
  const first = await tx.storyArticle.findFirst({ where: dated, ...earliest, select });
  const last = await tx.storyArticle.findFirst({
    where: dated,
    orderBy: { publishedKey: 'desc' },
    select: { publishedKey: true },
  });
  const title = (first ?? (await tx.storyArticle.findFirst({ where: within, ...earliest, select })))?.article
    .headline;
  const now = new Date();
  const columns = { count, fromKey: first?.publishedKey ?? '', toKey: last?.publishedKey ?? '' };
  await tx.story.upsert({
    where: at,
    create: { ownerId, id, title: title ?? '', madeAt: now, changedAt: now, ...columns },
    update: {
      ...columns,
      ...(known?.renamed ? {} : { title: title ?? '' }),
      ...(known && known.count < count ? { changedAt: now } : {}),
    },
    select: { id: true },
  });
}
