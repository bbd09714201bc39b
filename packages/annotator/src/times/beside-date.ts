import type { Chunk } from './read-chunks.ts';

/** Words that a date may follow. */
export const BEFORE_DATE = new Set(
  'in since by until till last next this early late mid - – of from to through and between during before after every each past around about for or on throughout ( as at within'.split(
    ' ',
  ),
);

/** The word after an expression that ends before chunk `last`, in lower case; nothing across a blank line. */
export const after = (chunks: readonly Chunk[], last: number): string =>
  chunks[last]?.breaks ? '' : (chunks[last]?.lower ?? '');

/** The word before chunk `first`, likewise. */
export const before = (chunks: readonly Chunk[], first: number): string =>
  chunks[first]?.breaks ? '' : (chunks[first - 1]?.lower ?? '');
