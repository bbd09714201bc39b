import type { Entity } from '../../model/index.ts';
import type { OwnerId } from '../article-store.ts';
import type { Prisma } from '../rows.ts';
import { type CastKey, castKeys } from './cast-keys.ts';
import { addCounts, addUses } from './count-cast.ts';
import { findHeads } from './find-heads.ts';
import { isLone } from './is-lone.ts';

/** Counts the uses of names up or down; a new one is kept. */
export async function countNames(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  entities: ReadonlyMap<string, Entity>,
  appearances: readonly { entityId: string; memberId: string }[],
  by: 1 | -1,
): Promise<void> {
  const members = await tx.castMember.findMany({
    where: { ownerId, id: { in: [...new Set(appearances.map(({ memberId }) => memberId))] } },
    select: { id: true, nameKey: true },
  });
  const nameKeys = new Map(members.map(({ id, nameKey }) => [id, nameKey]));
  const rows = new Map<string, { name: CastKey & { type: string; memberId: string }; uses: number }>();
  for (const { entityId, memberId } of appearances) {
    const entity = entities.get(entityId);
    for (const key of entity === undefined ? [] : castKeys(entity)) {
      const type = entity?.type ?? '';
      // The surname of somebody whose full name is known is no name of its own: others bear it too.
      const kind = isLone(type, key.key) && nameKeys.get(memberId) !== key.key ? 'surname' : key.kind;
      const at = [type, key.key, memberId, kind].join('\n');
      rows.set(at, { name: { ...key, kind, type, memberId }, uses: (rows.get(at)?.uses ?? 0) + by });
    }
  }
  await addUses(
    tx,
    ownerId,
    [...rows.values()].map(({ name, uses }) => ({ ...name, uses })),
  );
}

interface Counted {
  memberId: string;
  mentions: number;
  quotations: number;
}

/** Counts what an article adds to its members, and to those that they were merged into, up or down. */
export async function countAppearances(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  appearances: readonly Counted[],
  by: 1 | -1,
): Promise<void> {
  const above = await findHeads(
    tx,
    ownerId,
    appearances.map(({ memberId }) => memberId),
  );
  const sums = new Map<string, { mentions: number; quotations: number }>();
  for (const { memberId, mentions, quotations } of appearances) {
    for (const id of above.get(memberId) ?? [memberId]) {
      const sum = sums.get(id) ?? { mentions: 0, quotations: 0 };
      sums.set(id, { mentions: sum.mentions + mentions, quotations: sum.quotations + quotations });
    }
  }
  await addCounts(tx, ownerId, sums, by);
}
