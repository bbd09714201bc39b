import { type Act, TearsheetError } from '../../model/index.ts';
import type { OwnerId } from '../article-store.ts';
import type { Prisma } from '../rows.ts';

/** An act as it was done, and the acts that undo it, in their order. */
export interface Applied {
  act: Act;
  undo: Act[];
}

/** Where acts are done: in a transaction, on one owner's archive. */
export interface Desk {
  tx: Prisma.TransactionClient;
  ownerId: OwnerId;
  at: Date;
}

export type ActOf<Name extends Act['do']> = Extract<Act, { do: Name }>;

/** @throws TearsheetError `not-found` */
export async function checkArticle({ tx, ownerId }: Desk, id: string): Promise<void> {
  const found = await tx.article.findUnique({ where: { ownerId_id: { ownerId, id } }, select: { id: true } });
  if (!found) throw new TearsheetError('not-found', `There is no article ${id} in the archive.`);
}
