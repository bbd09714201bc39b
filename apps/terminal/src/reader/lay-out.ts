import type { ReaderState, Size } from './reader-state.ts';

/** A pane of text: its lines in a column of readable width, centred. */
export interface Column {
  /** Cells of the pane, its margins included. */
  width: number;
  /** Of the lines. */
  measure: number;
  /** Blanks left of the lines. */
  margin: number;
}

/** Where things stand on the screen, in cells. */
export interface Layout extends Column {
  panes: 1 | 2;
  /** Rows above the status line. */
  bodyRows: number;
  /** Rows of the article, below its running head. */
  articleRows: number;
  listWidth: number;
}

/** Where things stand while a source is shown. */
export interface SourceLayout {
  /** The article beside its source, where there is room for both. */
  article?: Column;
  source: Column;
  /** Rows above the status line. */
  rows: number;
}

const TWO_PANES_FROM = 100;
const SIDE_BY_SIDE_FROM = 130;
const MEASURE = 70;
/** Printouts are up to this wide; their lines are to be seen as they were. */
const SOURCE_MEASURE = 100;
/** A terminal of fewer rows has none to spare for a running head. */
const RUNNING_HEAD_FROM = 12;
/** Between the panes. */
export const GUTTER = 3;

/** Two panes where both have room, else one. */
export function layOut({ columns, rows }: Size): Layout {
  const panes = columns >= TWO_PANES_FROM ? 2 : 1;
  const listWidth = panes === 2 ? Math.min(56, Math.round(columns * 0.32)) : columns;
  const bodyRows = Math.max(1, rows - 1);
  return {
    ...column(panes === 2 ? columns - listWidth - GUTTER : columns, MEASURE),
    panes,
    bodyRows,
    articleRows: bodyRows - (bodyRows >= RUNNING_HEAD_FROM ? 1 : 0),
    listWidth,
  };
}

/** The source, with the article beside it on a wide terminal. */
export function layOutSource({ columns, rows }: Size): SourceLayout {
  const bodyRows = Math.max(1, rows - 1);
  if (columns < SIDE_BY_SIDE_FROM) return { source: column(columns, SOURCE_MEASURE), rows: bodyRows };
  const half = Math.floor((columns - GUTTER) / 2);
  const article = column(Math.min(half, MEASURE + 4), MEASURE);
  return { article, source: column(columns - GUTTER - article.width, SOURCE_MEASURE), rows: bodyRows };
}

function column(width: number, most: number): Column {
  const measure = Math.max(10, Math.min(most, width - 4));
  return { width, measure, margin: Math.max(0, Math.floor((width - measure) / 2)) };
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
