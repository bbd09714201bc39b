import type { OwnerId } from './article-store.ts';
import type { PrismaClient } from './rows.ts';

/** Ids of the library, in their order: for work that goes through all of it, and goes on where it ended. */
export async function listArticleIds(
  prisma: PrismaClient,
  ownerId: OwnerId,
  { limit, after, notAnnotatedBy: rules }: { limit: number; after?: string; notAnnotatedBy?: string },
): Promise<string[]> {
  const rows = await prisma.article.findMany({
    where: {
      ownerId,
      binned: false,
      ...(after === undefined ? {} : { id: { gt: after } }),
      ...(rules === undefined ? {} : { OR: [{ annotatedBy: null }, { annotatedBy: { not: rules } }] }),
    },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
