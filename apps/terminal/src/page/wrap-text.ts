import { cellWidth } from './cell-width.ts';
import { splitGraphemes } from './split-graphemes.ts';

/** One line of a wrapped text, as offsets (UTF-16 code units) into it; the blanks at its end are left out. */
export interface WrappedLine {
  start: number;
  end: number;
}

const BLANK = /^[ \t\u2000-\u2006\u2008-\u200a\u3000]$/u;
const BREAKS_AFTER = /^[-–—/\u00ad\u200b]$/u;
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const NOT_AT_START = /^[\p{Pe}\p{Pf}、。，．：；！？…‥ー々〜）」』】〕》”’]/u;
const NOT_AT_END = /^[\p{Ps}\p{Pi}（「『【〔《“‘]/u;

/**
 * Breaks a text into lines of at most `width` cells: at blanks, after hyphens and dashes between letters, between ideographs (not
 * before a closing mark, not after an opening one), and inside a word only if it is wider than the line. Line feeds
 * always break. There is always at least one line.
 */
export function wrapText(text: string, width: number): WrappedLine[] {
  const limit = Math.max(2, width);
  const lines: WrappedLine[] = [];
  let start = 0;
  let used = 0;
  let last: { end: number; next: number; used: number } | undefined;
  let at = 0;
  let wordEnd = 0;
  let before = '';
  const open = (from: number, cells: number) => {
    start = from;
    used = cells;
    last = undefined;
  };
  for (const grapheme of splitGraphemes(text)) {
    const next = at + grapheme.length;
    if (grapheme === '\n') {
      lines.push({ start, end: Math.max(start, wordEnd) });
      open(next, 0);
      wordEnd = next;
    } else if (BLANK.test(grapheme)) {
      used += cellWidth(grapheme === '\t' ? ' ' : grapheme);
      last = { end: Math.max(start, wordEnd), next, used };
    } else {
      if (mayBreakBetween(before, grapheme) && at > start) last = { end: at, next: at, used };
      const cells = cellWidth(grapheme);
      // What is left behind a break may still be too wide together with a wide character.
      while (used + cells > limit && at > start) {
        const place = last ?? { end: at, next: at, used };
        lines.push({ start, end: place.end });
        open(place.next, used - place.used);
      }
      used += cells;
      wordEnd = next;
    }
    before = grapheme;
    at = next;
  }
  lines.push({ start, end: Math.max(start, wordEnd) });
  return lines;
}

function mayBreakBetween(before: string, after: string): boolean {
  if (before === '' || BLANK.test(before) || NOT_AT_START.test(after) || NOT_AT_END.test(before))
    return false;
  if (BREAKS_AFTER.test(before)) return /^[\p{L}“‘"]/u.test(after);
  return IDEOGRAPH.test(before) || IDEOGRAPH.test(after);
}
