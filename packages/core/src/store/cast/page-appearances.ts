import { z } from 'zod';
import { summarise, summaryColumns } from '../article-row.ts';
import type { OwnerId } from '../article-store.ts';
import { checkPageQuery } from '../check-query.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { PrismaClient } from '../rows.ts';
import type { PageQuery } from './cast-store.ts';
import { readGroup } from './read-group.ts';

const AppearancePlace = z.strictObject({ of: z.string(), key: z.string(), id: z.string() });

interface AppearanceRow {
  articleId: string;
  entityId: string;
  publishedKey: string;
  mentions: number;
  quotations: number;
  rule: string;
  confidence: number;
}

/** The appearances of a member and all that were merged into it, article by article, the latest published first. */
export async function pageAppearances(
  prisma: PrismaClient,
  ownerId: OwnerId,
  id: string,
  query: PageQuery,
  quoted: boolean,
): Promise<{ articles: AppearanceRow[][]; next?: string }> {
  const { limit, after } = checkPageQuery(query);
  const { head, ids } = await readGroup(prisma, ownerId, id);
  const of = `${head}${quoted ? '!' : ''}`;
  const start =
    after === undefined
      ? undefined
      : readCursor(
          after,
          AppearancePlace.refine((place) => place.of === of),
        );
  // Each by its index, put in one order here: an IN would have the database sort them all.
  const rows = (
    await Promise.all(
      ids.map((memberId) =>
        prisma.appearance.findMany({
          where: {
            ownerId,
            memberId,
            ...(quoted ? { quotations: { gt: 0 } } : {}),
            ...(start
              ? {
                  publishedKey: { lte: start.key },
                  OR: [{ publishedKey: { lt: start.key } }, { articleId: { lt: start.id } }],
                }
              : {}),
          },
          orderBy: [{ publishedKey: 'desc' }, { articleId: 'desc' }],
          // An article may have several entities of one member.
          take: 2 * (limit + 1),
        }),
      ),
    )
  ).flat();
  rows.sort(
    (one, other) => order(other.publishedKey, one.publishedKey) || order(other.articleId, one.articleId),
  );
  const articles = new Map<string, AppearanceRow[]>();
  for (const row of rows) articles.set(row.articleId, [...(articles.get(row.articleId) ?? []), row]);
  const shown = [...articles.values()].slice(0, limit);
  const last = shown.at(-1)?.[0];
  return {
    articles: shown,
    ...(articles.size > limit && last
      ? { next: writeCursor({ of, key: last.publishedKey, id: last.articleId }) }
      : {}),
  };
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export async function readSummaries(prisma: PrismaClient, ownerId: OwnerId, ids: readonly string[]) {
  const rows = await prisma.article.findMany({
    where: { ownerId, binned: false, id: { in: [...new Set(ids)] } },
    select: summaryColumns,
  });
  return new Map(rows.map((row) => [row.id, summarise(row)]));
}
