import { TearsheetError } from '../../model/index.ts';
import type { OwnerId } from '../article-store.ts';
import type { Prisma } from '../rows.ts';
import { findHeads } from './find-heads.ts';

export const noMember = (id: string) =>
  new TearsheetError('not-found', `The cast of the archive has no member ${id}.`);

/** The member that is shown for one: itself, or what it was merged into; and all that were merged into that. @throws `not-found` */
export async function readGroup(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  id: string,
): Promise<{ head: string; ids: string[] }> {
  const known = await tx.castMember.findUnique({
    where: { ownerId_id: { ownerId, id } },
    select: { id: true },
  });
  if (!known) throw noMember(id);
  const head = (await findHeads(tx, ownerId, [id])).get(id)?.at(-1) ?? id;
  return { head, ids: await readBelow(tx, ownerId, head) };
}

/** A member and all that were merged into it, also through others. */
export async function readBelow(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  id: string,
): Promise<string[]> {
  const ids = [id];
  for (let asked = [id]; asked.length > 0; ) {
    const rows = await tx.castMember.findMany({
      where: { ownerId, mergedInto: { in: asked } },
      select: { id: true },
    });
    asked = rows.map((row) => row.id).filter((one) => !ids.includes(one));
    ids.push(...asked);
  }
  return ids;
}
