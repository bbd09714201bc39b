import { v7 as uuid } from 'uuid';
import type { Change, OwnerId } from './article-store.ts';
import type { Prisma } from './rows.ts';

/** Writes a line of the log, in the transaction that makes the change. */
export async function logChange(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  change: Omit<Change, 'at'> & { at: Date },
): Promise<void> {
  await tx.change.create({ data: { ownerId, id: uuid(), ...change }, select: { id: true } });
}
