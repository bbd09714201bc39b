import { showControls } from '../../output/show-controls.ts';
import { cellWidth } from '../../page/cell-width.ts';
import { paint } from '../../page/paint.ts';
import { plainCells } from '../../page/plain-cells.ts';
import { rowAt } from '../../page/set-page.ts';
import type { Theme } from '../../page/theme.ts';
import { truncateLine } from '../../page/truncate-line.ts';
import { layOut } from '../lay-out.ts';
import { pageOf } from '../page-of.ts';
import type { ReaderState } from '../reader-state.ts';
import { topRow } from '../scroll-article.ts';

/** The last line: what is being typed, what happened, or where one is; how to get help. */
export function drawStatus(state: ReaderState, theme: Theme): string {
  const width = state.size.columns - 2;
  if (state.prompt !== undefined) {
    const typed = tail(showControls(state.prompt), Math.max(1, width - 10));
    return ` ${paint('Search:', theme.label)} ${plainCells(typed)}${paint(' ', theme.selected)}`;
  }
  const hint = '? help';
  const place = placeOf(state);
  const right = place === '' ? hint : `${place}   ${hint}`;
  const room = Math.max(0, width - cellWidth(right) - 2);
  const notice = state.notice;
  const left = truncateLine(plainCells(showControls(notice?.text ?? whereOf(state))), room);
  const look = notice === undefined ? theme.quiet : notice.tone === 'error' ? theme.error : theme.text;
  const gap = ' '.repeat(Math.max(1, width - cellWidth(left) - cellWidth(right)));
  return ` ${paint(left, look)}${gap}${paint(right, theme.quiet)}`;
}

/** The headline, once it has scrolled out of sight or the source is shown. */
function whereOf(state: ReaderState): string {
  if (state.focus !== 'article') return '';
  const headline = state.list.items.find(({ id }) => id === state.open?.id)?.headline ?? '';
  if (state.source) return `Source: ${state.source.source?.fileName ?? headline}`;
  return (state.open?.at ?? 0) > headline.length ? headline : '';
}

/** `3 of 120` in the list, `42 %` in an article. */
function placeOf(state: ReaderState): string {
  const { list, open } = state;
  if (state.focus === 'list') {
    const total = list.total ?? list.items.length;
    return total === 0
      ? ''
      : `${list.selected + 1} of ${total}${list.total === undefined && list.next ? '+' : ''}`;
  }
  if (state.source || open?.article === undefined) return '';
  const layout = layOut(state.size);
  const page = pageOf(open.article, layout.measure);
  const hidden = page.rows.length - layout.bodyRows;
  if (hidden <= 0) return 'all';
  return `${Math.round((100 * topRow({ rows: page.rows.length }, rowAt(page, open.at), layout)) / hidden)} %`;
}

/** The end of a text that is too long: where one is typing. */
function tail(text: string, width: number): string {
  let shown = text;
  while (cellWidth(shown) > width) shown = shown.slice(1);
  return shown;
}
