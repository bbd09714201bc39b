import { setQuotationMarks } from '@tearsheet/core/model';
import type { ArticleSummary } from '../../archive-types.ts';
import { showControls } from '../../output/show-controls.ts';
import { fillLine } from '../../page/fill-line.ts';
import { paint } from '../../page/paint.ts';
import { plainCells } from '../../page/plain-cells.ts';
import type { Theme } from '../../page/theme.ts';
import { truncateLine } from '../../page/truncate-line.ts';
import { itemsInSight, type Layout } from '../lay-out.ts';
import type { ReaderState } from '../reader-state.ts';
import { describeSummary } from './describe-summary.ts';

/** The list: what it shows and how much, then two lines for each article in sight. */
export function drawList(state: ReaderState, layout: Layout, theme: Theme): string[] {
  const { list } = state;
  const width = layout.listWidth;
  const lines = [titleLine(state, width, theme), ''];
  if (list.items.length === 0) return [...lines, ...emptyLines(state, width, theme)];
  const sight = list.items.slice(list.top, list.top + itemsInSight(state));
  for (const [at, item] of sight.entries()) {
    const selected = list.top + at === list.selected;
    lines.push(...itemLines(item, { selected, away: state.focus !== 'list', width }, theme));
  }
  return lines;
}

const TITLES = {
  open: 'All articles',
  unread: 'Unread',
  starred: 'Starred',
  archived: 'Archive',
  all: 'All articles, the archive too',
} as const;

function titleLine({ list }: ReaderState, width: number, theme: Theme): string {
  const title =
    list.scope.query === undefined
      ? TITLES[list.scope.shelf ?? 'open']
      : `Search: ${showControls(list.scope.query)}`;
  const count =
    list.loading && list.items.length === 0
      ? ''
      : String(list.total ?? list.items.length) + (list.total === undefined && list.next ? '+' : '');
  const room = width - 2 - (count === '' ? 0 : count.length + 1);
  const left = fillLine(title, Math.max(1, room));
  return ` ${paint(plainCells(left), theme.strong)} ${paint(count, theme.quiet)}`;
}

function emptyLines({ list }: ReaderState, width: number, theme: Theme): string[] {
  const say = (text: string) => ` ${paint(truncateLine(text, width - 2), theme.quiet)}`;
  if (list.loading) return [say('Looking …')];
  if (list.scope.query !== undefined || list.scope.shelf !== undefined)
    return [say('Nothing found.'), say('Esc goes back to all articles.')];
  return [say('Nothing here yet.'), say('Bring in files with:'), say('tearsheet add FILE')];
}

function itemLines(
  item: ArticleSummary,
  { selected, away, width }: { selected: boolean; away: boolean; width: number },
  theme: Theme,
): string[] {
  const title = setQuotationMarks(item.headline || 'Without a headline', item.language);
  const headline = plainCells(fillLine(` ${title}`, width - 1));
  const about = plainCells(fillLine(` ${describeSummary(item)}`, width - 1));
  // A selection is never told by a look alone.
  const mark = selected ? paint('▌', theme.bar) : ' ';
  if (!selected) return [mark + headline.trimEnd(), mark + paint(about.trimEnd(), theme.quiet)];
  if (away)
    return [mark + paint(headline.trimEnd(), theme.selectedAway), mark + paint(about.trimEnd(), theme.quiet)];
  return [mark + paint(headline, theme.selected), mark + paint(about, theme.selected)];
}
