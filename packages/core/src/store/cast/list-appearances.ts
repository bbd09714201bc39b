import type { OwnerId, Page } from '../article-store.ts';
import type { PrismaClient } from '../rows.ts';
import type { CastAppearance, PageQuery } from './cast-store.ts';
import { pageAppearances, readSummaries } from './page-appearances.ts';
import { RolesOf } from './read-member.ts';

export async function listAppearances(
  prisma: PrismaClient,
  ownerId: OwnerId,
  id: string,
  query: PageQuery,
): Promise<Page<CastAppearance>> {
  const { articles, next } = await pageAppearances(prisma, ownerId, id, query, false);
  const ids = articles.flatMap(([first]) => (first ? [first.articleId] : []));
  const summaries = await readSummaries(prisma, ownerId, ids);
  const entities = await prisma.entity.findMany({
    where: { ownerId, OR: articles.flat().map(({ articleId, entityId }) => ({ articleId, id: entityId })) },
    select: { articleId: true, id: true, name: true, body: true },
  });
  return {
    items: articles.flatMap((rows): CastAppearance[] => {
      const article = summaries.get(rows[0]?.articleId ?? '');
      if (!article) return [];
      const named = entities.filter(
        (entity) => entity.articleId === article.id && rows.some((row) => row.entityId === entity.id),
      );
      const sureness = rows.reduce((best, row) => (row.confidence > best.confidence ? row : best));
      return [
        {
          article,
          names: [...new Set(named.map(({ name }) => name))],
          roles: [...new Set(named.flatMap(({ body }) => RolesOf.parse(JSON.parse(body)).roles))],
          mentions: rows.reduce((sum, row) => sum + row.mentions, 0),
          quotations: rows.reduce((sum, row) => sum + row.quotations, 0),
          rule: sureness.rule,
          confidence: sureness.confidence,
        },
      ];
    }),
    ...(next === undefined ? {} : { next }),
  };
}
