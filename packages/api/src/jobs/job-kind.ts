import type { JobFault, OwnerId } from '@tearsheet/core/store';
import type { z } from 'zod';
import type { Archive } from '../services/archive.ts';

/** Where a job is done, and how it says how far it is. */
export interface JobContext {
  owner: OwnerId;
  archive: Archive;
  /** Aborted when the job is cancelled, or its worker stops. */
  signal: AbortSignal;
  /** Where it ended when it was cut off; undefined at its beginning. */
  before: { done: number; failed: number; place: unknown } | undefined;
  /**
   * Keeps what was done. A job that is cut off goes on from the last that it kept.
   *
   * @throws TearsheetError `interrupted` when the job is no longer this worker's
   */
  keep(progress: {
    done: number;
    failed: number;
    total?: number;
    place: unknown;
    faults: readonly JobFault[];
  }): Promise<void>;
}

/** One sort of work. Doing a thing twice must be as doing it once: a crash may come between doing and keeping. */
export interface JobKind<Input = unknown> {
  /** What is to be done, as it comes from outside. */
  input: z.ZodType<Input>;
  /** @throws TearsheetError: the job is tried again, from where it came to */
  run(input: Input, context: JobContext): Promise<void>;
}
