import { paint } from '../../page/paint.ts';
import { type Overlay, paintRow } from '../../page/paint-row.ts';
import { rowAt } from '../../page/set-page.ts';
import type { Theme } from '../../page/theme.ts';
import { findHits } from '../find-hits.ts';
import type { Layout } from '../lay-out.ts';
import { pageOf } from '../page-of.ts';
import type { ReaderState } from '../reader-state.ts';
import { topRow } from '../scroll-article.ts';

/** The lines of the open article that are in sight, in a centred column. */
export function drawArticle(state: ReaderState, layout: Layout, theme: Theme): string[] {
  const { open } = state;
  const margin = ' '.repeat(layout.margin);
  if (open === undefined) return [];
  if (open.article === undefined) return ['', margin + paint('Opening …', theme.quiet)];
  const page = pageOf(open.article, layout.measure);
  const top = topRow({ rows: page.rows.length }, rowAt(page, open.at), layout);
  const { query } = state.list.scope;
  const overlays: Overlay[] =
    query === undefined ? [] : findHits(page, query).map((hit) => ({ ...hit, style: 'found' }));
  const visible = page.rows.slice(top, top + layout.bodyRows);
  const from = visible[0]?.at ?? 0;
  const until = page.rows[top + layout.bodyRows]?.at ?? page.text.length;
  const near = overlays.filter(({ start, end }) => end > from && start < until);
  return visible.map((row) => {
    const line = paintRow(row, theme, near);
    return line === '' ? '' : margin + line;
  });
}
