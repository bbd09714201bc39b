import type { Prisma, PrismaClient } from '../rows.ts';
import type { JobRef } from './job-store.ts';
import { SILENCE } from './job-times.ts';

/** Jobs that nobody is at: those whose time has come, and those whose worker has fallen silent. */
export const dueNow = (now: Date): Prisma.JobWhereInput => ({
  OR: [
    { state: 'waiting', dueAt: { lte: now } },
    { state: 'running', changedAt: { lt: new Date(now.getTime() - SILENCE) } },
  ],
});

/** Of all owners, the longest due first. */
export async function findDue(prisma: PrismaClient, limit: number): Promise<JobRef[]> {
  const rows = await prisma.job.findMany({
    where: dueNow(new Date()),
    orderBy: [{ dueAt: 'asc' }, { ownerId: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { ownerId: true, id: true },
  });
  return rows.map(({ ownerId, id }) => ({ owner: ownerId, id }));
}
