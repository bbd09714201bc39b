import { z } from 'zod';
import { summarise, summaryColumns } from '../article-row.ts';
import type { OwnerId, Page } from '../article-store.ts';
import type { PageQuery } from '../cast/cast-store.ts';
import { checkPageQuery } from '../check-query.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { PrismaClient } from '../rows.ts';
import { readStory } from './read-story.ts';
import type { ArticleInStory, StorySummary } from './story-store.ts';

interface StoryColumns {
  id: string;
  title: string;
  count: number;
  fromKey: string;
  toKey: string;
}

export const summariseStory = ({ id, title, count, fromKey, toKey }: StoryColumns): StorySummary => ({
  id,
  title,
  articles: count,
  ...(fromKey === '' ? {} : { from: fromKey }),
  ...(toKey === '' ? {} : { to: toKey }),
});

const ListPlace = z.strictObject({ changed: z.iso.datetime(), id: z.string() });

export async function listStories(
  prisma: PrismaClient,
  ownerId: OwnerId,
  query: PageQuery,
): Promise<Page<StorySummary>> {
  const { limit, after } = checkPageQuery(query);
  const start = after === undefined ? undefined : readCursor(after, ListPlace);
  const rows = await prisma.story.findMany({
    where: {
      ownerId,
      count: { gt: 1 },
      ...(start
        ? {
            changedAt: { lte: start.changed },
            OR: [{ changedAt: { lt: start.changed } }, { id: { lt: start.id } }],
          }
        : {}),
    },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(summariseStory),
    ...(rows.length > limit && last
      ? { next: writeCursor({ changed: last.changedAt.toISOString(), id: last.id }) }
      : {}),
  };
}

const ArticlePlace = z.strictObject({ story: z.string(), key: z.string(), id: z.string() });

export async function listArticlesOfStory(
  prisma: PrismaClient,
  ownerId: OwnerId,
  id: string,
  query: PageQuery,
): Promise<Page<ArticleInStory>> {
  const { limit, after } = checkPageQuery(query);
  await readStory(prisma, ownerId, id);
  const start =
    after === undefined
      ? undefined
      : readCursor(
          after,
          ArticlePlace.refine(({ story }) => story === id),
        );
  const rows = await prisma.storyArticle.findMany({
    where: {
      ownerId,
      storyId: id,
      article: { binned: false },
      ...(start
        ? {
            publishedKey: { gte: start.key },
            OR: [{ publishedKey: { gt: start.key } }, { articleId: { gt: start.id } }],
          }
        : {}),
    },
    orderBy: [{ publishedKey: 'asc' }, { articleId: 'asc' }],
    take: limit + 1,
    select: {
      articleId: true,
      publishedKey: true,
      versionOf: true,
      madeBy: true,
      article: { select: summaryColumns },
    },
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ article, versionOf, madeBy }) => ({
      article: summarise(article),
      ...(versionOf === null ? {} : { versionOf }),
      ...(madeBy === 'person' ? { byPerson: true } : {}),
    })),
    ...(rows.length > limit && last
      ? { next: writeCursor({ story: id, key: last.publishedKey, id: last.articleId }) }
      : {}),
  };
}
