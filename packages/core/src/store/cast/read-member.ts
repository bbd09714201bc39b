import { z } from 'zod';
import type { OwnerId } from '../article-store.ts';
import type { Prisma } from '../rows.ts';
import type { CastDecision, CastMember, KeptDecision } from './cast-store.ts';
import { noMember, readGroup } from './read-group.ts';
import { StoredCastDecision } from './stored-cast-decision.ts';
import { memberColumns, summariseMember } from './summarise-member.ts';

/** The latest appearances, which roles are read from. */
const ROLES_OF = 300;

export async function readMember(
  prisma: Prisma.TransactionClient,
  ownerId: OwnerId,
  id: string,
): Promise<CastMember> {
  const { head, ids } = await readGroup(prisma, ownerId, id);
  const row = await prisma.castMember.findUnique({
    where: { ownerId_id: { ownerId, id: head } },
    select: memberColumns,
  });
  if (!row) throw noMember(id);
  const names = await prisma.castName.findMany({
    where: { ownerId, memberId: { in: ids }, kind: { not: 'surname' }, uses: { gt: 0 } },
    orderBy: [{ uses: 'desc' }, { name: 'asc' }],
    take: 40,
    select: { name: true, uses: true },
  });
  const merged = await prisma.castMember.findMany({
    where: { ownerId, mergedInto: head },
    orderBy: { articles: 'desc' },
    select: { id: true, name: true, articles: true },
  });
  const decisions = await prisma.decision.findMany({
    where: { ownerId, about: 'cast', targetId: { in: ids }, undoneAt: null },
    orderBy: { id: 'asc' },
  });
  return {
    ...summariseMember(row),
    names,
    roles: await readRoles(prisma, ownerId, ids),
    merged,
    decisions: decisions.map(
      ({ id: own, json, madeAt }): KeptDecision<CastDecision> => ({
        id: own,
        decision: StoredCastDecision.parse(JSON.parse(json)).decision,
        madeAt: madeAt.toISOString(),
      }),
    ),
  };
}

/** What it was called when, as of its latest appearances. */
async function readRoles(
  prisma: Prisma.TransactionClient,
  ownerId: OwnerId,
  ids: readonly string[],
): Promise<CastMember['roles']> {
  const rows = await prisma.appearance.findMany({
    where: { ownerId, memberId: { in: [...ids] } },
    orderBy: { publishedKey: 'desc' },
    take: ROLES_OF,
    select: { entity: { select: { body: true } }, entityId: true, articleId: true },
  });
  const days = new Map(
    (
      await prisma.article.findMany({
        where: { ownerId, id: { in: rows.map(({ articleId }) => articleId) } },
        select: { id: true, datePublished: true },
      })
    ).map(({ id, datePublished }) => [id, datePublished]),
  );
  const roles = new Map<string, CastMember['roles'][number]>();
  for (const { entity, articleId } of rows) {
    const day = days.get(articleId) ?? undefined;
    for (const role of RolesOf.parse(JSON.parse(entity.body)).roles) {
      const known = roles.get(role.toLowerCase());
      if (!known) {
        roles.set(role.toLowerCase(), {
          role,
          articles: 1,
          ...(day === undefined ? {} : { from: day, to: day }),
        });
      } else {
        known.articles++;
        if (day !== undefined) {
          known.from = day;
          known.to ??= day;
        }
      }
    }
  }
  return [...roles.values()];
}

export const RolesOf = z.object({ roles: z.array(z.string()) });
