import { z } from 'zod';
import { summarise, summaryColumns } from './article-row.ts';
import type { ArticleSummary, Change, ListQuery, OwnerId, Page } from './article-store.ts';
import { checkListQuery, checkPageQuery } from './check-query.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { listFiled } from './keeping/list-filed.ts';
import { writeFilters } from './keeping/write-filters.ts';
import type { Prisma, PrismaClient } from './rows.ts';

type Order = Exclude<NonNullable<ListQuery['order']>, 'filed'>;

/**
 * How each order sorts, and what comes behind a place in it. The bound on the key alone says nothing new, but lets the
 * index start there; it does not see through an OR.
 */
const orders: Record<
  Order,
  {
    orderBy: Prisma.ArticleOrderByWithRelationInput[];
    behind(key: string, id: string): Prisma.ArticleWhereInput;
    keyOf(row: { addedAt: Date; publishedKey: string; headlineKey: string }): string;
  }
> = {
  added: {
    orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
    behind: (key, id) => ({ addedAt: { lte: key }, OR: [{ addedAt: { lt: key } }, { id: { lt: id } }] }),
    keyOf: (row) => row.addedAt.toISOString(),
  },
  published: {
    orderBy: [{ publishedKey: 'desc' }, { id: 'desc' }],
    behind: (key, id) => ({
      publishedKey: { lte: key },
      OR: [{ publishedKey: { lt: key } }, { id: { lt: id } }],
    }),
    keyOf: (row) => row.publishedKey,
  },
  headline: {
    orderBy: [{ headlineKey: 'asc' }, { id: 'asc' }],
    behind: (key, id) => ({
      headlineKey: { gte: key },
      OR: [{ headlineKey: { gt: key } }, { id: { gt: id } }],
    }),
    keyOf: (row) => row.headlineKey,
  },
};

const place = (order: Order, binned: boolean) =>
  z.strictObject({
    order: z.literal(order),
    binned: z.literal(binned),
    key: order === 'added' ? z.iso.datetime() : z.string(),
    id: z.uuid(),
  });

/** A page of the library or the bin, by keyset: as fast at the end of a list as at its start. */
export async function listArticles(
  prisma: PrismaClient,
  owner: OwnerId,
  query: ListQuery,
): Promise<Page<ArticleSummary>> {
  const { limit, after, order: asked, deleted: binned = false, ...filters } = checkListQuery(query);
  const { collection } = filters;
  const filed = asked === 'filed' || (asked === undefined && collection !== undefined);
  if (filed) return listFiled(prisma, owner, { limit, after, binned, ...filters });
  const order = asked ?? 'added';
  const { orderBy, behind, keyOf } = orders[order];
  const start = after === undefined ? undefined : readCursor(after, place(order, binned));
  const rows = await prisma.article.findMany({
    where: {
      ownerId: owner,
      binned,
      AND: [...writeFilters(filters), ...(start ? [behind(start.key, start.id)] : [])],
    },
    orderBy,
    take: limit + 1,
    select: { ...summaryColumns, publishedKey: true, headlineKey: true },
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(summarise),
    ...(rows.length > limit && last
      ? { next: writeCursor({ order, binned, key: keyOf(last), id: last.id }) }
      : {}),
  };
}

const ChangePlace = z.strictObject({ change: z.uuid() });
const Action = z.enum([
  'added',
  'deleted',
  'restored',
  'amended',
  'unamended',
  'reparsed',
  'reverted',
  'expired',
]);

/** The log, newest first. */
export async function listChanges(
  prisma: PrismaClient,
  owner: OwnerId,
  query: Pick<ListQuery, 'limit' | 'after'>,
): Promise<Page<Change>> {
  const { limit, after } = checkPageQuery(query);
  const start = after === undefined ? undefined : readCursor(after, ChangePlace);
  const rows = await prisma.change.findMany({
    where: { ownerId: owner, ...(start ? { id: { lt: start.change } } : {}) },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ at, action, articleId, headline }) => ({
      at: at.toISOString(),
      action: Action.parse(action),
      articleId,
      headline,
    })),
    ...(rows.length > limit && last ? { next: writeCursor({ change: last.id }) } : {}),
  };
}
