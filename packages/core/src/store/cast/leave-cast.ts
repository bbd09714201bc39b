import type { OwnerId } from '../article-store.ts';
import type { Prisma } from '../rows.ts';
import { countAppearances, countNames } from './count-appearances.ts';
import { readEntity } from './read-named.ts';

/** What an article no longer adds to the cast; to be handed to {@link sweepCast} when it has been joined again, or not. */
export type LeftMembers = readonly string[];

/** Takes an article out of the cast. Members stay, also with no article left: see {@link sweepCast}. */
export async function leaveCast(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<LeftMembers> {
  const appearances = await tx.appearance.findMany({ where: { ownerId, articleId } });
  if (appearances.length === 0) return [];
  const rows = await tx.entity.findMany({ where: { ownerId, articleId } });
  const entities = new Map(rows.map((row) => [row.id, readEntity(row)]));
  await tx.appearance.deleteMany({ where: { ownerId, articleId } });
  await countNames(tx, ownerId, entities, appearances, -1);
  await countAppearances(tx, ownerId, appearances, -1);
  return [...new Set(appearances.map(({ memberId }) => memberId))];
}

/** Forgets members whom no article names any more, and names that none uses, unless people had a hand in them. */
export async function sweepCast(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  left: LeftMembers,
): Promise<void> {
  if (left.length === 0) return;
  const empty = await tx.castMember.findMany({
    where: { ownerId, id: { in: [...left] }, renamed: false, mergedInto: null, pins: { none: {} } },
    select: { id: true, articles: true },
  });
  const targets = await tx.castMember.findMany({
    where: { ownerId, mergedInto: { in: empty.map(({ id }) => id) } },
    select: { mergedInto: true },
  });
  const held = new Set(targets.map(({ mergedInto }) => mergedInto));
  const free = empty.filter(({ id }) => !held.has(id));
  await tx.castName.deleteMany({
    where: { ownerId, memberId: { in: free.map(({ id }) => id) }, uses: { lte: 0 } },
  });
  const gone = free.filter(({ articles }) => articles <= 0).map(({ id }) => id);
  if (gone.length > 0) await tx.castMember.deleteMany({ where: { ownerId, id: { in: gone } } });
}
