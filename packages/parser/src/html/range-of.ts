import type { TextRange } from '@tearsheet/core/model';

/** Where a node of the page stands in the source, its tags included. */
export const rangeOf = ({ start, end }: { start: number; end: number }): TextRange => ({
  kind: 'text',
  start,
  end: Math.max(start, end),
});
