import type { OwnerId } from '../article-store.ts';
import type { Prisma } from '../rows.ts';

/** For each member itself, and the members above it that it was merged into, up to the one that is shown. */
export async function findHeads(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const parents = new Map<string, string | null>();
  for (let asked = [...new Set(ids)]; asked.length > 0; ) {
    const rows = await tx.castMember.findMany({
      where: { ownerId, id: { in: asked } },
      select: { id: true, mergedInto: true },
    });
    for (const { id, mergedInto } of rows) parents.set(id, mergedInto);
    asked = rows.flatMap(({ mergedInto }) =>
      mergedInto !== null && !parents.has(mergedInto) ? [mergedInto] : [],
    );
  }
  return new Map(
    [...new Set(ids)].map((id) => {
      const path = [id];
      for (let next = parents.get(id); next != null && !path.includes(next); next = parents.get(next))
        path.push(next);
      return [id, path];
    }),
  );
}
