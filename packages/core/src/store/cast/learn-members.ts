import type { OwnerId } from '../article-store.ts';
import type { Prisma } from '../rows.ts';
import { castKey } from './cast-keys.ts';
import { isLone } from './is-lone.ts';
import { KeptRoles, mergeRoles } from './kept-roles.ts';
import type { Named } from './read-named.ts';

/** What the article teaches of its members: their roles as of its day, and a full name where only a surname was known. */
export async function learnMembers(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  named: readonly Named[],
  appearances: readonly { entityId: string; memberId: string; rule: string }[],
  day: string,
): Promise<void> {
  const entities = new Map(named.map(({ entity }) => [entity.id, entity]));
  const members = await tx.castMember.findMany({
    where: { ownerId, id: { in: appearances.map(({ memberId }) => memberId) } },
    select: { id: true, name: true, nameKey: true, type: true, roles: true, renamed: true },
  });
  const byId = new Map(members.map((member) => [member.id, member]));
  for (const { entityId, memberId } of appearances) {
    const [entity, member] = [entities.get(entityId), byId.get(memberId)];
    if (!entity || !member) continue;
    const key = castKey(entity.type, entity.name);
    const fuller = isLone(member.type, member.nameKey) && !isLone(entity.type, key) && !member.renamed;
    const roles = JSON.stringify(mergeRoles(KeptRoles.parse(JSON.parse(member.roles)), entity.roles, day));
    if (!fuller && roles === member.roles) continue;
    await tx.castMember.update({
      where: { ownerId_id: { ownerId, id: memberId } },
      data: { roles, ...(fuller ? { name: entity.name, nameKey: key } : {}) },
      select: { id: true },
    });
    if (fuller) {
      await turnName(tx, ownerId, memberId, member.nameKey, 'name', 'surname');
      // Where the surname stood alone before, it was a guess that it is this one.
      await tx.appearance.updateMany({
        where: { ownerId, memberId, rule: 'new' },
        data: { rule: 'surname', confidence: 0.55 },
      });
    }
  }
}

/** A name that stood alone becomes the surname of a fuller one, or the other way. */
export async function turnName(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  memberId: string,
  key: string,
  from: 'name' | 'surname',
  to: 'name' | 'surname',
): Promise<void> {
  const rows = await tx.castName.findMany({ where: { ownerId, memberId, type: 'PER', key, kind: from } });
  for (const row of rows) {
    const { uses, kind: _, ...at } = row;
    await tx.castName.upsert({
      where: { ownerId_type_key_memberId_kind: { ...keyOf(at), kind: to } },
      create: { ...at, kind: to, uses },
      update: { uses: { increment: uses } },
    });
    await tx.castName.delete({ where: { ownerId_type_key_memberId_kind: { ...keyOf(at), kind: from } } });
  }
}

const keyOf = ({
  ownerId,
  type,
  key,
  memberId,
}: Record<'ownerId' | 'type' | 'key' | 'memberId', string>) => ({
  ownerId,
  type,
  key,
  memberId,
});
