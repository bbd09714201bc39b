import { Amendment } from '../model/index.ts';
import type { KeptAmendment, OwnerId } from './article-store.ts';
import type { Prisma } from './rows.ts';

/** The amendments of an article that hold, in the order in which they were made. */
export async function readAmendments(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<KeptAmendment[]> {
  const rows = await tx.amendment.findMany({
    where: { ownerId, articleId, undoneAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, json: true, madeAt: true },
  });
  return rows.map(({ id, json, madeAt }) => ({
    id,
    amendment: Amendment.parse(JSON.parse(json)),
    madeAt: madeAt.toISOString(),
  }));
}
