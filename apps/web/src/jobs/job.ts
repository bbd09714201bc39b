import type { TearsheetClient } from '@tearsheet/client';

export type Job = Awaited<ReturnType<TearsheetClient['jobs']['get']['query']>>;

/** Whether anything will still become of a job. */
export const isUnfinished = ({ state }: Pick<Job, 'state'>): boolean =>
  state === 'waiting' || state === 'running';

const KINDS: Readonly<Record<string, string>> = {
  annotate: 'Look anew for who says what',
  reparse: 'Parse every source anew',
  import: 'Import',
};

/** What a job is to do. */
export function nameJob({ kind, input }: Pick<Job, 'kind' | 'input'>): string {
  const path =
    typeof input === 'object' && input !== null && 'path' in input && typeof input.path === 'string'
      ? ` ${input.path}`
      : '';
  return `${KINDS[kind] ?? kind}${path}`;
}

const STATES: Readonly<Record<Job['state'], string>> = {
  waiting: 'waiting for a worker',
  running: 'being done',
  done: 'done',
  failed: 'given up',
  cancelled: 'cancelled',
};

export const describeState = ({ state, attempts }: Pick<Job, 'state' | 'attempts'>): string =>
  state === 'waiting' && attempts > 0 ? 'to be tried again' : STATES[state];
