import { cellWidth } from './cell-width.ts';
import { truncateLine } from './truncate-line.ts';

/** A line of exactly `width` cells: cut with an ellipsis, or filled up with blanks. */
export function fillLine(text: string, width: number): string {
  const line = truncateLine(text, width);
  return line + ' '.repeat(Math.max(0, width - cellWidth(line)));
}
