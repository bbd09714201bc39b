import type { Theme } from '../../page/theme.ts';
import { layOut } from '../lay-out.ts';
import type { ReaderState } from '../reader-state.ts';
import { drawArticle } from './draw-article.ts';
import { drawHelp } from './draw-help.ts';
import { drawList } from './draw-list.ts';
import { drawSource } from './draw-source.ts';
import { drawStatus } from './draw-status.ts';

/** What is to be seen, line by line, painted. */
export interface Screen {
  /** The panes from left to right: one or two. Each has as many lines as the body. */
  panes: { width: number; lines: string[] }[];
  status: string;
}

/** Draws the reader: a pure function of its state, only what is in sight. */
export function drawScreen(state: ReaderState, theme: Theme): Screen {
  const layout = layOut(state.size);
  const status = drawStatus(state, theme);
  const full = (lines: string[], width: number) => ({
    width,
    lines: Array.from({ length: layout.bodyRows }, (_, at) => lines[at] ?? ''),
  });
  if (state.help) return { panes: [full(drawHelp(layout, state, theme), state.size.columns)], status };
  const article = () =>
    full(
      state.source ? drawSource(state, layout, theme) : drawArticle(state, layout, theme),
      layout.articleWidth,
    );
  const list = () => full(drawList(state, layout, theme), layout.listWidth);
  if (layout.panes === 2) return { panes: [list(), article()], status };
  return { panes: [state.focus === 'article' ? article() : list()], status };
}
