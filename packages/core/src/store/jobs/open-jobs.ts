import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { TearsheetError } from '../../model/index.ts';
import type { OwnerId } from '../article-store.ts';
import { checkPageQuery } from '../check-query.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Job as JobRow, PrismaClient } from '../rows.ts';
import { dueNow } from './due-jobs.ts';
import { type Job, type JobQueue, JobState, type JobStore } from './job-store.ts';
import { ATTEMPTS, pauseBefore } from './job-times.ts';

type Told = <Arguments extends unknown[], Answer>(
  ask: (...args: Arguments) => Promise<Answer>,
) => (...args: Arguments) => Promise<Answer>;

const JobPlace = z.strictObject({ job: z.uuid() });
const FaultPlace = z.strictObject({ fault: z.string() });

/** The jobs of an archive, in its tables. @param told says failures of the database as sentences */
export function openJobs(prisma: PrismaClient, queue: JobQueue, told: Told): JobStore {
  const find = async (ownerId: OwnerId, id: string): Promise<Job> => {
    const row = await prisma.job.findUnique({ where: { ownerId_id: { ownerId, id } } });
    if (!row) throw new TearsheetError('not-found', `There is no job ${id}.`);
    return readJob(row);
  };
  return {
    add: told(async (ownerId, { kind, input }) => {
      const at = new Date();
      const row = await prisma.$transaction((tx) =>
        tx.job.create({
          data: {
            ownerId,
            id: uuid(),
            kind,
            input: JSON.stringify(input),
            state: 'waiting',
            dueAt: at,
            madeAt: at,
            changedAt: at,
          },
        }),
      );
      await queue.offer({ owner: ownerId, id: row.id });
      return readJob(row);
    }),
    get: told(find),
    list: told(async (ownerId, query) => {
      const { limit, after } = checkPageQuery(query);
      const state = query.state === undefined ? undefined : JobState.parse(query.state);
      const start = after === undefined ? undefined : readCursor(after, JobPlace);
      const rows = await prisma.job.findMany({
        where: {
          ownerId,
          ...(state === undefined ? {} : { state }),
          ...(start ? { id: { lt: start.job } } : {}),
        },
        orderBy: { id: 'desc' },
        take: limit + 1,
      });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown.map(readJob),
        ...(rows.length > limit && last ? { next: writeCursor({ job: last.id }) } : {}),
      };
    }),
    listFaults: told(async (ownerId, id, query) => {
      const { limit, after } = checkPageQuery(query);
      await find(ownerId, id);
      const start = after === undefined ? undefined : readCursor(after, FaultPlace);
      const rows = await prisma.jobFault.findMany({
        where: { ownerId, jobId: id, ...(start ? { item: { gt: start.fault } } : {}) },
        orderBy: { item: 'asc' },
        take: limit + 1,
        select: { item: true, name: true, code: true, reason: true },
      });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown,
        ...(rows.length > limit && last ? { next: writeCursor({ fault: last.item }) } : {}),
      };
    }),
    cancel: told(async (ownerId, id) => {
      const at = new Date();
      await prisma.$transaction((tx) =>
        tx.job.updateMany({
          where: { ownerId, id, state: { in: ['waiting', 'running'] } },
          data: { state: 'cancelled', worker: null, changedAt: at, finishedAt: at },
        }),
      );
      return find(ownerId, id);
    }),
    retry: told(async (ownerId, id) => {
      const at = new Date();
      const { count } = await prisma.$transaction((tx) =>
        tx.job.updateMany({
          where: { ownerId, id, state: { in: ['failed', 'cancelled'] } },
          data: { state: 'waiting', attempts: 0, dueAt: at, changedAt: at, finishedAt: null },
        }),
      );
      const job = await find(ownerId, id);
      if (count === 0) {
        throw new TearsheetError('conflict', `The job ${id} is ${job.state}: there is nothing to try again.`);
      }
      await queue.offer({ owner: ownerId, id });
      return job;
    }),
    claim: told(({ owner: ownerId, id }, worker) =>
      prisma.$transaction(async (tx) => {
        const at = new Date();
        const row = await tx.job.findFirst({ where: { ownerId, id, ...dueNow(at) } });
        if (!row) return undefined;
        if (row.attempts >= ATTEMPTS) {
          await tx.job.update({
            where: { ownerId_id: { ownerId, id } },
            data: {
              state: 'failed',
              worker: null,
              changedAt: at,
              finishedAt: at,
              code: row.code ?? 'internal',
              reason: row.reason ?? 'Whoever did this job ended before it, again and again.',
            },
          });
          return undefined;
        }
        const claimed = await tx.job.update({
          where: { ownerId_id: { ownerId, id } },
          data: {
            state: 'running',
            worker,
            attempts: row.attempts + 1,
            startedAt: row.startedAt ?? at,
            changedAt: at,
          },
        });
        return readJob(claimed);
      }),
    ),
    report: told(({ owner: ownerId, id }, worker, progress) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.job.updateMany({
          where: { ownerId, id, worker, state: 'running' },
          data: {
            changedAt: new Date(),
            ...(progress === undefined
              ? {}
              : {
                  // It came forward: what went wrong before counts no more.
                  attempts: 1,
                  code: null,
                  reason: null,
                  done: progress.done,
                  failed: progress.failed,
                  ...(progress.total === undefined ? {} : { total: progress.total }),
                  place: JSON.stringify(progress.place),
                }),
          },
        });
        if (count === 0) return false;
        for (const { item, ...fault } of progress?.faults ?? []) {
          await tx.jobFault.upsert({
            where: { ownerId_jobId_item: { ownerId, jobId: id, item } },
            create: { ownerId, jobId: id, item, ...fault },
            update: fault,
            select: { item: true },
          });
        }
        return true;
      }),
    ),
    end: told(({ owner: ownerId, id }, worker, end) =>
      prisma.$transaction(async (tx) => {
        const at = new Date();
        const row = await tx.job.findFirst({ where: { ownerId, id, worker, state: 'running' } });
        if (!row) return;
        const over = end.state === 'done' || end.state === 'failed';
        const back = end.state === 'given-back';
        const wait = end.state === 'waiting' ? pauseBefore(row.attempts) : 0;
        await tx.job.update({
          where: { ownerId_id: { ownerId, id } },
          data: {
            state: back ? 'waiting' : end.state,
            worker: null,
            changedAt: at,
            dueAt: new Date(at.getTime() + wait),
            finishedAt: over ? at : null,
            // Nobody's fault: it does not count.
            ...(back ? { attempts: Math.max(0, row.attempts - 1) } : {}),
            ...('code' in end ? { code: end.code, reason: end.message } : { code: null, reason: null }),
          },
          select: { id: true },
        });
      }),
    ),
    work: (options) => queue.work(options),
  };
}

function readJob(row: JobRow): Job {
  return {
    id: row.id,
    kind: row.kind,
    input: JSON.parse(row.input),
    state: JobState.parse(row.state),
    done: row.done,
    failed: row.failed,
    ...(row.total === null ? {} : { total: row.total }),
    ...(row.place === null ? {} : { place: JSON.parse(row.place) }),
    attempts: row.attempts,
    ...(row.code === null ? {} : { reason: { code: row.code, message: row.reason ?? '' } }),
    madeAt: row.madeAt.toISOString(),
    ...(row.startedAt === null ? {} : { startedAt: row.startedAt.toISOString() }),
    ...(row.finishedAt === null ? {} : { finishedAt: row.finishedAt.toISOString() }),
    ...(row.state === 'waiting' ? { dueAt: row.dueAt.toISOString() } : {}),
  };
}
