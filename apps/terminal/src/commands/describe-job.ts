import type { Job } from '../archive-types.ts';

const KINDS: Readonly<Record<string, string>> = {
  annotate: 'look anew for who says what',
  reparse: 'parse every source anew',
  import: 'import',
};

/** What a job is to do, for people. */
export function nameJob({ kind, input }: Job): string {
  const path =
    typeof input === 'object' && input !== null && 'path' in input && typeof input.path === 'string'
      ? ` ${input.path}`
      : '';
  return `${KINDS[kind] ?? kind}${path}`;
}

/** How far a job is: `120 of 400 (30%), 2 failed`. */
export function describeProgress({ state, done, failed, total, reason }: Job): string {
  const share = total === undefined || total === 0 ? '' : ` (${Math.floor((100 * done) / total)}%)`;
  const parts = [total === undefined ? `${done}` : `${done} of ${total}${share}`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (reason !== undefined && state !== 'done') parts.push(reason.message);
  return parts.join(', ');
}
