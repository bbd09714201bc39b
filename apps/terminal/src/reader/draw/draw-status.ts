import { showControls } from '../../output/show-controls.ts';
import { cellWidth } from '../../page/cell-width.ts';
import { paint } from '../../page/paint.ts';
import { plainCells } from '../../page/plain-cells.ts';
import { rowAt } from '../../page/set-page.ts';
import type { Look, Theme } from '../../page/theme.ts';
import { truncateLine } from '../../page/truncate-line.ts';
import { layOut } from '../lay-out.ts';
import { pageOf } from '../page-of.ts';
import type { ReaderState } from '../reader-state.ts';
import { topRow } from '../scroll-article.ts';
import { hintsOf } from './hints-of.ts';

const ASKED = {
  search: 'Search all articles: ',
  tag: 'Tag (Tab completes, -tag takes off): ',
  collection: 'Put into collection (Tab completes): ',
  note: 'Note: ',
  who: 'Who? (Tab completes; org:Name, place:Name; - nobody): ',
  when: 'When? (2019-01-16): ',
  amount: 'How much? (5.5 km): ',
} as const;

interface Piece {
  text: string;
  look: Look;
}

const BETWEEN_HINTS = '   ';

/** The last line: what is being typed, what happened, or what the keys do here; and where one is. */
export function drawStatus(state: ReaderState, theme: Theme): string {
  const width = state.size.columns - 2;
  const place = { text: state.prompt === undefined ? placeOf(state) : '', look: theme.quiet };
  const room = Math.max(0, width - cellWidth(place.text) - 2);
  const left = piecesOf(state, room, theme);
  const used = [...left, place].reduce((sum, { text }) => sum + cellWidth(text), 0);
  const gap = { text: ' '.repeat(Math.max(1, width - used)), look: [] };
  return ` ${[...left, gap, place].map(({ text, look }) => paint(text, look)).join('')}`;
}

function piecesOf(state: ReaderState, room: number, theme: Theme): Piece[] {
  const { prompt, notice } = state;
  if (prompt !== undefined) {
    const scope = room < 40 ? '/' : ASKED[state.asking ?? 'search'];
    const typed = plainCells(tail(showControls(prompt), Math.max(1, room - scope.length - 1)));
    return [
      { text: scope, look: theme.label },
      { text: typed, look: theme.text },
      { text: ' ', look: theme.selected },
    ];
  }
  if (notice !== undefined) {
    const text = truncateLine(plainCells(showControls(notice.text)), room);
    return [{ text, look: notice.tone === 'error' ? theme.error : theme.text }];
  }
  return hintPieces(state, room, theme);
}

/** As many hints as there is room for; the help, which has them all, comes first of all. */
function hintPieces(state: ReaderState, room: number, theme: Theme): Piece[] {
  const [help, ...others] = hintsOf(state);
  const shown: (readonly [key: string, what: string])[] = [];
  const widthOf = ([key, what]: readonly [string, string]) => key.length + what.length + 1;
  let used = help === undefined ? 0 : widthOf(help);
  for (const hint of others) {
    used += BETWEEN_HINTS.length + widthOf(hint);
    if (used > room) break;
    shown.push(hint);
  }
  return [...shown, ...(help ? [help] : [])].flatMap(([key, what], at) => [
    { text: at === 0 ? '' : BETWEEN_HINTS, look: theme.quiet },
    { text: key, look: theme.key },
    { text: ` ${what}`, look: theme.quiet },
  ]);
}

/** `3 of 120` in the list, `42 %` in an article, the name of the file beside its source. */
function placeOf(state: ReaderState): string {
  const { list, open, source } = state;
  if (state.findings) return '';
  if (source)
    return plainCells(
      truncateLine(showControls(source.source?.fileName ?? ''), Math.min(32, state.size.columns >> 1)),
    );
  if (state.focus === 'list') {
    const total = list.total ?? list.items.length;
    return total === 0
      ? ''
      : `${list.selected + 1} of ${total}${list.total === undefined && list.next ? '+' : ''}`;
  }
  if (open?.article === undefined) return '';
  const layout = layOut(state.size);
  const page = pageOf(open.article, layout.measure);
  const hidden = page.rows.length - layout.articleRows;
  if (hidden <= 0) return 'all';
  return `${Math.round((100 * topRow({ rows: page.rows.length }, rowAt(page, open.at), layout)) / hidden)} %`;
}

/** The end of a text that is too long: where one is typing. */
function tail(text: string, width: number): string {
  let shown = text;
  while (cellWidth(shown) > width) shown = shown.slice(1);
  return shown;
}
