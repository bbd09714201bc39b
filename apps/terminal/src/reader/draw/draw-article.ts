import { type Article, mainHeadline } from '@tearsheet/core/model';
import { paint } from '../../page/paint.ts';
import { type Overlay, paintRow } from '../../page/paint-row.ts';
import { plainCells } from '../../page/plain-cells.ts';
import { type Page, rowAt } from '../../page/set-page.ts';
import type { Theme } from '../../page/theme.ts';
import { truncateLine } from '../../page/truncate-line.ts';
import { findHits } from '../find-hits.ts';
import type { Layout } from '../lay-out.ts';
import { findSentences, placeInPage } from '../mark-words.ts';
import { pageOf } from '../page-of.ts';
import type { ReaderState } from '../reader-state.ts';
import { topRow } from '../scroll-article.ts';

/** The lines of the open article that are in sight, in a centred column, its headline above once that is out of sight. */
export function drawArticle(state: ReaderState, layout: Layout, theme: Theme): string[] {
  const { open } = state;
  const margin = ' '.repeat(layout.margin);
  if (open === undefined) return [];
  if (open.article === undefined) return ['', margin + paint('Opening …', theme.quiet)];
  const page = pageOf(open.article, layout.measure);
  const top = topRow({ rows: page.rows.length }, rowAt(page, open.at), layout);
  const { query } = state.list.scope;
  const hits = query === undefined ? [] : findHits(page, query);
  const overlays: Overlay[] = [
    ...keptOverlays(state, page),
    ...(open.lit ? [{ ...open.lit, style: 'lit' as const }] : []),
    ...hits.map((hit) => ({ ...hit, style: 'found' as const })),
  ];
  const visible = page.rows.slice(top, top + layout.articleRows);
  const from = visible[0]?.at ?? 0;
  const until = page.rows[top + layout.articleRows]?.at ?? page.text.length;
  const near = overlays.filter(({ start, end }) => end > from && start < until);
  const lines = visible.map((row) => {
    const line = paintRow(row, theme, near);
    return line === '' ? '' : margin + line;
  });
  return layout.articleRows < layout.bodyRows
    ? [runningHead(open.article, from, layout, theme), ...lines]
    : lines;
}

/** What a person marked in the article, and what is being marked. */
function keptOverlays({ open, marking }: ReaderState, page: Page): Overlay[] {
  const marks = (open?.kept?.annotations ?? []).flatMap(({ state, body }): Overlay[] =>
    state !== 'current'
      ? []
      : body.target.flatMap((anchor) => {
          const place = placeInPage(page, anchor);
          const style = body.type === 'highlight' ? (`marked-${body.colour}` as const) : 'noted';
          return place ? [{ ...place, style }] : [];
        }),
  );
  const sentences = marking ? findSentences(page).slice(marking.first, marking.last + 1) : [];
  return [...marks, ...sentences.map(({ start, end }): Overlay => ({ start, end, style: 'selected' }))];
}

function runningHead(article: Article, from: number, { margin, measure }: Layout, theme: Theme): string {
  const headline = mainHeadline(article) ?? '';
  if (from < headline.length) return '';
  return ' '.repeat(margin) + paint(plainCells(truncateLine(headline, measure)), theme.quiet);
}
