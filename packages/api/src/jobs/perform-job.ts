import { randomUUID } from 'node:crypto';
import { type ErrorCode, TearsheetError } from '@tearsheet/core/model';
import { JOB_ATTEMPTS, type JobRef, SIGN_OF_LIFE } from '@tearsheet/core/store';
import { toTearsheetError } from '../errors/tell-error.ts';
import type { Archive } from '../services/archive.ts';
import { findKind } from './job-kinds.ts';

/** What another attempt would meet again. */
const HOPELESS: readonly ErrorCode[] = [
  'usage',
  'source-missing',
  'source-not-permitted',
  'source-unsupported',
];

/**
 * Does a job that is to be done, and writes down how it ended. Nothing happens where somebody else is at it.
 *
 * @param signal aborted when the worker stops: the job is given back, and goes on elsewhere
 * @throws TearsheetError when it is to be tried again; its row says so too
 */
export async function performJob(archive: Archive, ref: JobRef, signal: AbortSignal): Promise<void> {
  const { jobs } = archive.store;
  const worker = randomUUID();
  const job = await jobs.claim(ref, worker);
  if (!job) return;
  /** Aborted when the job was cancelled, or somebody else took it for abandoned. */
  const lost = new AbortController();
  const heart = setInterval(() => {
    jobs.report(ref, worker).then(
      (mine) => mine || lost.abort(),
      // The archive does not answer: the work itself will hear of it.
      () => {},
    );
  }, SIGN_OF_LIFE);
  let attempts = job.attempts;
  try {
    const kind = findKind(job.kind);
    const input = kind?.input.safeParse(job.input);
    if (!kind || !input?.success) {
      throw new TearsheetError(
        'usage',
        `This Tearsheet does not know how to do this (${job.kind}). Update it.`,
      );
    }
    await kind.run(input.data, {
      owner: ref.owner,
      archive,
      signal: AbortSignal.any([signal, lost.signal]),
      before: job.place === undefined ? undefined : { done: job.done, failed: job.failed, place: job.place },
      async keep(progress) {
        if (!(await jobs.report(ref, worker, progress))) lost.abort();
        if (signal.aborted || lost.signal.aborted) {
          throw new TearsheetError('interrupted', 'The job was cancelled, or its worker stopped.');
        }
        attempts = 1;
      },
    });
    await jobs.end(ref, worker, { state: 'done' });
  } catch (error) {
    if (lost.signal.aborted) return;
    const told = toTearsheetError(error);
    const { code, message } = told;
    if (signal.aborted) await jobs.end(ref, worker, { state: 'given-back' });
    else {
      const over = attempts >= JOB_ATTEMPTS || HOPELESS.includes(code);
      await jobs.end(ref, worker, { state: over ? 'failed' : 'waiting', code, message });
    }
    throw told;
  } finally {
    clearInterval(heart);
  }
}
