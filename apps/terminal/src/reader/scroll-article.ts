import { rowAt } from '../page/set-page.ts';
import { findHits } from './find-hits.ts';
import { type Layout, layOut } from './lay-out.ts';
import { pageOf } from './page-of.ts';
import type { ReaderState } from './reader-state.ts';
import type { Step } from './update-reader.ts';

export type Scroll = 'down' | 'up' | 'page-down' | 'page-up' | 'top' | 'bottom';

/** Lines of the screen before that stay in sight, so that the eye finds its place. */
const OVERLAP = 2;

/** By how many rows a key scrolls a pane of so many rows. */
export function rowsOf(scroll: Scroll, paneRows: number): number {
  const page = Math.max(1, paneRows - OVERLAP);
  return { down: 1, up: -1, 'page-down': page, 'page-up': -page, top: -Infinity, bottom: Infinity }[scroll];
}

/** The first row of an article's page that is in sight. */
export function topRow(
  { rows }: { rows: number },
  row: number,
  { articleRows }: Pick<Layout, 'articleRows'>,
): number {
  return Math.max(0, Math.min(row, rows - articleRows));
}

/** Scrolls the open article. The place is kept as a character, not as a row. */
export function scrollArticle(state: ReaderState, scroll: Scroll): Step {
  const { open } = state;
  if (open?.article === undefined) return [state];
  const layout = layOut(state.size);
  const page = pageOf(open.article, layout.measure);
  const sight = { rows: page.rows.length };
  const from = topRow(sight, rowAt(page, open.at), layout);
  const to = topRow(sight, from + rowsOf(scroll, layout.articleRows), layout);
  const at = page.rows[to]?.at ?? 0;
  const block = page.rows.slice(to).find((row) => row.block !== undefined)?.block;
  const scrolled: ReaderState = { ...state, open: { ...open, at } };
  return block === undefined || to === from ? [scrolled] : [scrolled, { do: 'place', id: open.id, block }];
}

/** Goes to the next or the previous of the words that were searched for, in the open article. */
export function goToHit(state: ReaderState, by: 1 | -1): Step {
  const { query } = state.list.scope;
  if (query === undefined) return [{ ...state, notice: { text: 'Search first: press /', tone: 'plain' } }];
  const { open } = state;
  if (open?.article === undefined) return [state];
  const layout = layOut(state.size);
  const page = pageOf(open.article, layout.measure);
  const hits = findHits(page, query);
  if (hits.length === 0) {
    return [
      { ...state, notice: { text: 'The words found are not in the text of this article.', tone: 'plain' } },
    ];
  }
  const hit =
    open.hit === undefined ? (by === 1 ? 0 : hits.length - 1) : (open.hit + by + hits.length) % hits.length;
  const row = rowAt(page, hits[hit]?.start ?? 0) - Math.floor(layout.articleRows / 3);
  const top = topRow({ rows: page.rows.length }, row, layout);
  const { source: _, findings: __, ...rest } = state;
  return [
    {
      ...rest,
      focus: 'article',
      open: { ...open, hit, at: page.rows[top]?.at ?? 0 },
      notice: { text: `${hit + 1} of ${hits.length}`, tone: 'plain' },
    },
  ];
}
