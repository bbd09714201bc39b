import { cellWidth } from './cell-width.ts';
import type { PageStyle } from './page-style.ts';
import type { Passage, Run } from './passage.ts';
import { truncateLine } from './truncate-line.ts';
import { wrapText } from './wrap-text.ts';

/** One line of a set page. */
export interface PageRow {
  /** What stands before the words: a bullet, the bar of a quotation. */
  mark: string;
  runs: Run[];
  style: PageStyle;
  block?: string;
  /** The place of its first character in the page. Grows from row to row and does not depend on the width. */
  at: number;
}

/** A page whose passages are broken into lines. */
export interface Page {
  rows: PageRow[];
  /** All words of the page; `at` counts in it (UTF-16 code units). */
  text: string;
}

/** Sets passages in lines of at most `width` cells. */
export function setPage(passages: readonly Passage[], width: number): Page {
  const rows: PageRow[] = [];
  let text = '';
  for (const passage of passages) {
    const { style, block } = passage;
    const rest = { style, ...(block === undefined ? {} : { block }) };
    // Every empty line has a character of its own, so that each row has a place that no other has.
    for (let gap = rows.length === 0 ? 0 : passage.gap; gap > 0; gap--) {
      rows.push({ mark: '', runs: [], style: 'text', at: text.length });
      text += '\n';
    }
    const words = passage.runs.map((run) => run.text).join('');
    const [first, others] = passage.marks ?? ['', ''];
    const room = Math.max(8, width - cellWidth(others));
    const lines = passage.verbatim ? splitLines(words) : wrapText(words, room);
    for (const [index, line] of lines.entries()) {
      const runs = sliceRuns(passage.runs, line.start, line.end);
      rows.push({
        ...rest,
        mark: index === 0 ? first : others,
        runs: passage.verbatim ? cutRuns(runs, room) : runs,
        at: text.length + line.start,
      });
    }
    text += `${words}\n`;
  }
  return { rows, text };
}

/** The row in which a place of the page stands. */
export function rowAt(page: Page, at: number): number {
  let low = 0;
  let high = page.rows.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((page.rows[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  const slices: Run[] = [];
  let at = 0;
  for (const { text, style } of runs) {
    const slice = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (slice !== '') slices.push({ text: slice, style });
    at += text.length;
  }
  return slices;
}

function splitLines(text: string): { start: number; end: number }[] {
  let at = 0;
  return text.split('\n').map((line) => {
    at += line.length + 1;
    return { start: at - line.length - 1, end: at - 1 };
  });
}

function cutRuns(runs: Run[], width: number): Run[] {
  const line = runs.map((run) => run.text).join('');
  const [first] = runs;
  if (first === undefined || cellWidth(line) <= width) return runs;
  return [{ text: truncateLine(line, width), style: first.style }];
}
