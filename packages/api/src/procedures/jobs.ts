import { JobState } from '@tearsheet/core/store';
import { z } from 'zod';
import { jobKinds } from '../jobs/job-kinds.ts';
import { procedure } from '../procedure.ts';
import { PageCursor, PageLimit } from './page-limit.ts';

const JobId = z.strictObject({ id: z.string().min(1).max(100) });

const StartJob = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('annotate'), input: jobKinds.annotate.input.prefault({}) }),
  z.strictObject({ kind: z.literal('reparse'), input: jobKinds.reparse.input.prefault({}) }),
  z.strictObject({ kind: z.literal('import'), input: jobKinds.import.input }),
]);

const ListJobs = z.strictObject({
  limit: PageLimit.default(50),
  after: PageCursor,
  state: JobState.exactOptional(),
});

const ListFaults = JobId.extend({ limit: PageLimit.default(50), after: PageCursor });

/** Keeps a job; whoever works does it. */
export const startJob = procedure
  .input(StartJob)
  .mutation(({ ctx, input }) => ctx.archive.store.jobs.add(ctx.owner, input));

export const listJobs = procedure
  .input(ListJobs.prefault({}))
  .query(({ ctx, input }) => ctx.archive.store.jobs.list(ctx.owner, input));

export const getJob = procedure
  .input(JobId)
  .query(({ ctx, input }) => ctx.archive.store.jobs.get(ctx.owner, input.id));

/** What of a job failed. */
export const listJobFaults = procedure
  .input(ListFaults)
  .query(({ ctx, input: { id, ...query } }) => ctx.archive.store.jobs.listFaults(ctx.owner, id, query));

export const cancelJob = procedure
  .input(JobId)
  .mutation(({ ctx, input }) => ctx.archive.store.jobs.cancel(ctx.owner, input.id));

export const retryJob = procedure
  .input(JobId)
  .mutation(({ ctx, input }) => ctx.archive.store.jobs.retry(ctx.owner, input.id));
