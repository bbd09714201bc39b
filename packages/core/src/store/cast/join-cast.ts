import { v7 as uuid } from 'uuid';
import type { OwnerId } from '../article-store.ts';
import type { Prisma } from '../rows.ts';
import { castKey } from './cast-keys.ts';
import { type Choice, chooseMember } from './choose-member.ts';
import { countAppearances, countNames } from './count-appearances.ts';
import { addCandidate, candidatesFor, findCandidates } from './find-candidates.ts';
import { mergeRoles } from './kept-roles.ts';
import { learnMembers } from './learn-members.ts';
import { readNamed } from './read-named.ts';

/**
 * Puts whom and what an article names among the cast of the archive. It must be there no longer, or not yet; articles of
 * the bin have no cast. What it costs does not grow with the archive.
 */
export async function joinCast(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<void> {
  const article = await tx.article.findUnique({
    where: { ownerId_id: { ownerId, id: articleId } },
    select: { binned: true, publishedKey: true, addedAt: true },
  });
  if (!article || article.binned) return;
  const named = await readNamed(tx, ownerId, articleId);
  if (named.length === 0) return;
  const candidates = await findCandidates(tx, ownerId, named);
  const pins = new Map(
    (await tx.castPin.findMany({ where: { ownerId, articleId } })).map(({ type, nameKey, memberId }) => [
      `${type} ${nameKey}`,
      memberId,
    ]),
  );
  const newMembers: Prisma.CastMemberCreateManyInput[] = [];
  const appearances: Prisma.AppearanceCreateManyInput[] = [];
  const day = article.publishedKey.slice(0, 10);
  for (const one of named) {
    const { entity, keys, mentions, quotations } = one;
    const own = castKey(entity.type, entity.name);
    const pinned = pins.get(`${entity.type} ${own}`);
    const found = pinned ?? chooseMember(entity, keys, candidatesFor(candidates, entity.type, keys));
    const choice: Choice | { memberId: string; rule: 'person' | 'new'; confidence: number } =
      typeof found === 'string'
        ? { memberId: found, rule: 'person', confidence: 1 }
        : (found ?? { memberId: uuid(), rule: 'new', confidence: 1 });
    if (choice.rule === 'new') {
      newMembers.push({
        ownerId,
        id: choice.memberId,
        type: entity.type,
        name: entity.name,
        nameKey: own,
        roles: JSON.stringify(mergeRoles([], entity.roles, day)),
        articles: 0,
        mentions: 0,
        quotations: 0,
        mergedInto: null,
        madeAt: new Date(),
      });
      for (const { kind, key } of keys) {
        addCandidate(candidates, entity.type, {
          memberId: choice.memberId,
          kind,
          key,
          articles: 0,
          roles: entity.roles,
        });
      }
    }
    appearances.push({
      ownerId,
      articleId,
      entityId: entity.id,
      memberId: choice.memberId,
      publishedKey: article.publishedKey,
      mentions,
      quotations,
      rule: choice.rule,
      confidence: choice.confidence,
    });
  }
  if (newMembers.length > 0) await tx.castMember.createMany({ data: newMembers });
  await tx.appearance.createMany({ data: appearances });
  await countAppearances(tx, ownerId, appearances, 1);
  await learnMembers(tx, ownerId, named, appearances, day);
  await countNames(tx, ownerId, new Map(named.map(({ entity }) => [entity.id, entity])), appearances, 1);
}
