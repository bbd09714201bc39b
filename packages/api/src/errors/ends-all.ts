import type { ErrorCode } from '@tearsheet/core/model';

const CODES: readonly ErrorCode[] = [
  'interrupted',
  'archive-full',
  'archive-locked',
  'archive-not-writable',
  'archive-unreachable',
];

/** Troubles of the archive, not of one thing of many: whatever follows would fail too. */
export const endsAll = (code: ErrorCode): boolean => CODES.includes(code);
