import type { OwnerId } from '../article-store.ts';
import type { PrismaClient } from '../rows.ts';
import type { CastLink } from './cast-store.ts';
import { findHeads } from './find-heads.ts';

export async function readCastOfArticle(
  prisma: PrismaClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<CastLink[]> {
  const rows = await prisma.appearance.findMany({ where: { ownerId, articleId } });
  const heads = await findHeads(
    prisma,
    ownerId,
    rows.map(({ memberId }) => memberId),
  );
  const headOf = (id: string) => heads.get(id)?.at(-1) ?? id;
  const members = await prisma.castMember.findMany({
    where: { ownerId, id: { in: [...new Set(rows.map(({ memberId }) => headOf(memberId)))] } },
    select: { id: true, name: true, articles: true },
  });
  const byId = new Map(members.map((member) => [member.id, member]));
  return rows.flatMap(({ entityId, memberId, confidence, rule }) => {
    const member = byId.get(headOf(memberId));
    if (!member) return [];
    return [
      { entityId, memberId: member.id, name: member.name, articles: member.articles, confidence, rule },
    ];
  });
}
