import type { Theme } from '../../page/theme.ts';
import { layOut, layOutSource } from '../lay-out.ts';
import type { ReaderState } from '../reader-state.ts';
import { drawArticle } from './draw-article.ts';
import { drawBesideSource } from './draw-beside-source.ts';
import { drawFindings } from './draw-findings.ts';
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
  const pane = (lines: string[], width: number) => ({
    width,
    lines: Array.from({ length: layout.bodyRows }, (_, at) => lines[at] ?? ''),
  });
  return { panes: drawPanes(), status: drawStatus(state, theme) };

  function drawPanes(): Screen['panes'] {
    if (state.help) return [pane(drawHelp(layout, state, theme), state.size.columns)];
    if (state.source) {
      const { article, source } = layOutSource(state.size);
      return [
        ...(article ? [pane(drawBesideSource(state, article, theme), article.width)] : []),
        pane(drawSource(state, theme), source.width),
      ];
    }
    const article = () =>
      pane((state.findings ? drawFindings : drawArticle)(state, layout, theme), layout.width);
    const list = () => pane(drawList(state, layout, theme), layout.listWidth);
    if (layout.panes === 2) return [list(), article()];
    return [state.focus === 'article' ? article() : list()];
  }
}
