import { annotateJob } from './annotate-job.ts';
import { importJob } from './import-job.ts';
import type { JobKind } from './job-kind.ts';
import { reparseJob } from './reparse-job.ts';

/** All that can be done as a job. */
export const jobKinds = { annotate: annotateJob, reparse: reparseJob, import: importJob } as const;
export type JobKindName = keyof typeof jobKinds;

/** A sort of work by its name, which may be a newer Tearsheet's. */
export const findKind = (name: string): JobKind | undefined =>
  Object.hasOwn(jobKinds, name) ? (jobKinds[name as JobKindName] as JobKind) : undefined;
