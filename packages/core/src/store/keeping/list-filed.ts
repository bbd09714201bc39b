import { z } from 'zod';
import { TearsheetError } from '../../model/index.ts';
import { summarise, summaryColumns } from '../article-row.ts';
import type { ArticleSummary, OwnerId, Page } from '../article-store.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { PrismaClient } from '../rows.ts';
import { type ListFilters, writeFilters } from './write-filters.ts';

/** The articles of a collection in its own order, by keyset. @throws TearsheetError `usage` without a collection, `not-found` */
export async function listFiled(
  prisma: PrismaClient,
  ownerId: OwnerId,
  {
    limit,
    after,
    binned,
    collection,
    ...filters
  }: ListFilters & { limit: number; after: string | undefined; binned: boolean },
): Promise<Page<ArticleSummary>> {
  if (collection === undefined) {
    throw new TearsheetError('usage', 'Only a collection has an order of its own. Name one.');
  }
  const found = await prisma.collection.findUnique({
    where: { ownerId_id: { ownerId, id: collection } },
    select: { id: true },
  });
  if (!found) throw new TearsheetError('not-found', `There is no collection ${collection} in the archive.`);
  const Place = z.strictObject({ filed: z.literal(collection), key: z.string(), id: z.string() });
  const start = after === undefined ? undefined : readCursor(after, Place);
  const rows = await prisma.collectionArticle.findMany({
    where: {
      ownerId,
      collectionId: collection,
      article: { is: { binned, AND: writeFilters(filters) } },
      ...(start
        ? {
            position: { gte: start.key },
            OR: [{ position: { gt: start.key } }, { articleId: { gt: start.id } }],
          }
        : {}),
    },
    orderBy: [{ position: 'asc' }, { articleId: 'asc' }],
    take: limit + 1,
    select: { position: true, article: { select: summaryColumns } },
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ article }) => summarise(article)),
    ...(rows.length > limit && last
      ? { next: writeCursor({ filed: collection, key: last.position, id: last.article.id }) }
      : {}),
  };
}
