import { cellWidth } from './cell-width.ts';
import { splitGraphemes } from './split-graphemes.ts';

/** Cuts a line to at most `width` cells; what was cut is shown by an ellipsis, after a whole word where one is near. */
export function truncateLine(text: string, width: number): string {
  if (cellWidth(text) <= width) return text;
  if (width < 1) return '';
  let kept = '';
  let used = 0;
  for (const grapheme of splitGraphemes(text)) {
    const cells = cellWidth(grapheme);
    if (used + cells > width - 1) break;
    kept += grapheme;
    used += cells;
  }
  const lastBlank = kept.lastIndexOf(' ');
  if (lastBlank > kept.length - 9 && lastBlank > 0) kept = kept.slice(0, lastBlank);
  return `${kept.replace(/[\s,;:.–—-]+$/u, '')}…`;
}
