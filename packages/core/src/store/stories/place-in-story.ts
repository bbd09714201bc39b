import type { OwnerId } from '../article-store.ts';
import type { PageQuery } from '../cast/cast-store.ts';
import { notFound } from '../read-stored-article.ts';
import type { Prisma, PrismaClient } from '../rows.ts';
import { readStoryOf } from './read-story.ts';
import { refreshStory } from './refresh-story.ts';
import { storyRows } from './story-rows.ts';
import type { StoryOfArticle, StoryRows } from './story-store.ts';

export type Transaction = Prisma.TransactionClient;

export async function placeInStory(
  prisma: PrismaClient,
  ownerId: OwnerId,
  articleId: string,
  by: string,
  choose: (rows: StoryRows) => Promise<{ versionOf?: string }>,
): Promise<StoryOfArticle> {
  await prisma.$transaction(async (tx) => {
    const article = await tx.article.findUnique({
      where: { ownerId_id: { ownerId, id: articleId } },
      select: { publishedKey: true },
    });
    if (!article) throw notFound(articleId);
    const touched = new Set<string>();
    const before = await tx.storyArticle.findUnique({
      where: { ownerId_articleId: { ownerId, articleId } },
      select: { storyId: true },
    });
    if (before) touched.add(before.storyId);
    const rows = storyRows(tx, ownerId, article.publishedKey);
    const { versionOf } = await choose({
      ...rows,
      mergeStories: async (into, from) => {
        touched.add(from);
        await rows.mergeStories(into, from);
      },
    });
    const { storyId } = await tx.storyArticle.update({
      where: { ownerId_articleId: { ownerId, articleId } },
      data: { versionOf: versionOf ?? null },
      select: { storyId: true },
    });
    touched.add(storyId);
    for (const id of touched) await refreshStory(tx, ownerId, id);
    await tx.article.update({
      where: { ownerId_id: { ownerId, id: articleId } },
      data: { gatheredBy: by },
      select: { id: true },
    });
  });
  return readStoryOf(prisma, ownerId, articleId);
}

/** Articles that rules of another version placed, or none. Each by its part of the index. */
export async function listPending(
  prisma: PrismaClient,
  ownerId: OwnerId,
  by: string,
  { limit, after }: PageQuery,
): Promise<string[]> {
  const parts = await Promise.all(
    [null, { lt: by }, { gt: by }].map((gatheredBy) =>
      prisma.article.findMany({
        where: { ownerId, gatheredBy, binned: false, ...(after === undefined ? {} : { id: { lt: after } }) },
        orderBy: { id: 'desc' },
        take: limit,
        select: { id: true },
      }),
    ),
  );
  return parts
    .flat()
    .map(({ id }) => id)
    .sort()
    .reverse()
    .slice(0, limit);
}

/** What an article that came, went, or was dated otherwise means for its story. */
export async function followStory(tx: Transaction, ownerId: OwnerId, articleId: string): Promise<void> {
  const row = await tx.storyArticle.findUnique({
    where: { ownerId_articleId: { ownerId, articleId } },
    select: { storyId: true, publishedKey: true, article: { select: { publishedKey: true } } },
  });
  if (!row) return;
  if (row.publishedKey !== row.article.publishedKey) {
    await tx.storyArticle.update({
      where: { ownerId_articleId: { ownerId, articleId } },
      data: { publishedKey: row.article.publishedKey },
      select: { articleId: true },
    });
  }
  await refreshStory(tx, ownerId, row.storyId);
}
