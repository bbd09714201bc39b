import type { ReaderState, Size } from './reader-state.ts';

/** Where things stand on the screen, in cells. */
export interface Layout {
  panes: 1 | 2;
  /** Rows above the status line. */
  bodyRows: number;
  listWidth: number;
  /** Of the article's pane, its margins included. */
  articleWidth: number;
  /** Of the article's lines. */
  measure: number;
  /** Blanks left of the article's lines. */
  margin: number;
}

const TWO_PANES_FROM = 100;
const MEASURE = 70;
/** Between the panes. */
export const GUTTER = 3;

/** Two panes where both have room, else one; the text in a column of readable width, centred. */
export function layOut({ columns, rows }: Size): Layout {
  const panes = columns >= TWO_PANES_FROM ? 2 : 1;
  const listWidth = panes === 2 ? Math.min(56, Math.round(columns * 0.32)) : columns;
  const articleWidth = panes === 2 ? columns - listWidth - GUTTER : columns;
  const measure = Math.max(10, Math.min(MEASURE, articleWidth - 4));
  const margin = Math.max(0, Math.floor((articleWidth - measure) / 2));
  return { panes, bodyRows: Math.max(1, rows - 2), listWidth, articleWidth, measure, margin };
}

/** The rows of the list's pane below its title. */
export function listRows(layout: Layout): number {
  return Math.max(1, layout.bodyRows - LIST_HEAD);
}

/** The title of the list and the empty line below it. */
export const LIST_HEAD = 2;
/** Lines of one item: its headline, and who and when. */
export const ITEM_ROWS = 2;

/** How many items of the list are in sight. */
export function itemsInSight(state: Pick<ReaderState, 'size'>): number {
  return Math.max(1, Math.floor(listRows(layOut(state.size)) / ITEM_ROWS));
}
