import { z } from 'zod';
import type { OwnerId, Page } from '../article-store.ts';

/** `waiting` for somebody to do it, `failed` when it was tried often enough: somebody must look at it. */
export const JobState = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']);
export type JobState = z.infer<typeof JobState>;

/** Work that takes a while: one thing after another, the same way, until it is done. */
export interface Job {
  id: string;
  kind: string;
  /** What is to be done, as its kind has it. */
  input: unknown;
  state: JobState;
  /** Things done; of them those that failed. */
  done: number;
  failed: number;
  /** How many there are, where that is known. */
  total?: number;
  /** Where to go on, as its kind has it. */
  place?: unknown;
  /** How often it was begun since it last came forward. */
  attempts: number;
  /** Why the last attempt ended before its end. */
  reason?: { code: string; message: string };
  /** Times are ISO 8601, UTC. */
  madeAt: string;
  startedAt?: string;
  finishedAt?: string;
  /** When it is tried again. */
  dueAt?: string;
}

/** A thing of a job that failed. */
export interface JobFault {
  /** An article's id, or the number of a row. */
  item: string;
  name: string;
  code: string;
  reason: string;
}

export interface JobRef {
  owner: OwnerId;
  id: string;
}

export interface JobProgress {
  done: number;
  failed: number;
  total?: number;
  place: unknown;
  faults: readonly JobFault[];
}

/** How an attempt ended: at its end; before it, and to be tried again or not; or given back to be gone on with. */
export type JobEnd =
  | { state: 'done' }
  | { state: 'waiting' | 'failed'; code: string; message: string }
  | { state: 'given-back' };

/** Says that there is something to do, to whoever does it. The rows are the truth: what is said twice is done once. */
export interface JobQueue {
  offer(ref: JobRef): Promise<void>;
  /**
   * Does jobs as they come, so many at once. A job whose work rejects comes again later.
   *
   * @returns ends it: work at hand is told to stop, and waited for
   */
  work(options: WorkOptions): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface WorkOptions {
  /** Jobs at once. */
  slots: number;
  perform(ref: JobRef, signal: AbortSignal): Promise<void>;
  /** Told of troubles with the queue itself, which goes on. */
  onTrouble(error: unknown): void;
}

/**
 * The jobs of an archive.
 * Every method may throw a TearsheetError: `archive-full`, `archive-locked`, `archive-unreachable`, …
 */
export interface JobStore {
  /** When it resolves the job is kept, and will be done by whoever works. */
  add(owner: OwnerId, job: { kind: string; input: unknown }): Promise<Job>;
  /** @throws `not-found` */
  get(owner: OwnerId, id: string): Promise<Job>;
  /** The newest first. */
  list(owner: OwnerId, query: { limit: number; after?: string; state?: JobState }): Promise<Page<Job>>;
  /** What of a job failed. @throws `not-found` */
  listFaults(owner: OwnerId, id: string, query: { limit: number; after?: string }): Promise<Page<JobFault>>;
  /** Nobody goes on with it; what was done stays done. Nothing happens where it is over. @throws `not-found` */
  cancel(owner: OwnerId, id: string): Promise<Job>;
  /** Goes on with what failed or was cancelled, where it ended. @throws `not-found`, `conflict` where it is not over */
  retry(owner: OwnerId, id: string): Promise<Job>;

  /** Takes a job to do it; undefined where there is nothing to do, or somebody is at it. */
  claim(ref: JobRef, worker: string): Promise<Job | undefined>;
  /** A sign of life, with what was done since the last. False where the job is this worker's no longer. */
  report(ref: JobRef, worker: string, progress?: JobProgress): Promise<boolean>;
  /** The end of an attempt. */
  end(ref: JobRef, worker: string, end: JobEnd): Promise<void>;
  /** Does jobs as they come, here. */
  work(options: WorkOptions): Promise<() => Promise<void>>;
}
