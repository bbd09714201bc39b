import { rowAt } from '../page/set-page.ts';
import { layOut, layOutSource } from './lay-out.ts';
import { pageOf } from './page-of.ts';
import type { ReaderState } from './reader-state.ts';
import { rowsOf, type Scroll, topRow } from './scroll-article.ts';
import { rangesOfBlocks, sourcePage } from './source-page.ts';
import type { Step } from './update-reader.ts';

/** Shows the source of the open article, with the paragraph that is being read lit up; or the article again. */
export function openSource(state: ReaderState): Step {
  const { open } = state;
  if (state.source) return [closeSource(state)];
  if (open === undefined) return [state];
  if (open.article === undefined) return [{ ...state, open: { ...open, sourceWanted: true } }];
  const page = pageOf(open.article, layOut(state.size).measure);
  const blocks = rangesOfBlocks(open.article);
  const reading = page.rows
    .slice(rowAt(page, open.at))
    .find((row) => blocks.some(({ block }) => block === row.block));
  const lit = blocks.find(({ block }) => block === reading?.block) ?? blocks[0];
  const { findings: _, ...rest } = state;
  return [
    {
      ...rest,
      focus: 'article',
      source: { id: open.id, at: lit?.start ?? 0, ...(lit === undefined ? {} : { block: lit.block }) },
    },
    { do: 'source', id: open.id },
  ];
}

/** Back to the article, at the paragraph that was lit last. */
export function closeSource({ source, ...state }: ReaderState): ReaderState {
  const { open } = state;
  if (open?.article === undefined || source?.block === undefined) return state;
  const layout = layOut(state.size);
  const page = pageOf(open.article, layout.measure);
  const lit = page.rows.findIndex(({ block }) => block === source.block);
  const top = topRow({ rows: page.rows.length }, rowAt(page, open.at), layout);
  if (lit >= top && lit < top + layout.articleRows) return state;
  return {
    ...state,
    open: { ...open, at: page.rows[topRow({ rows: page.rows.length }, lit, layout)]?.at ?? 0 },
  };
}

/** Paragraph by paragraph with j and k, else screen by screen. */
export function moveInSource(state: ReaderState, scroll: Scroll): Step {
  const { open, source } = state;
  if (open?.article === undefined || source?.source === undefined) return [state];
  const blocks = rangesOfBlocks(open.article);
  if (scroll === 'page-down' || scroll === 'page-up') {
    const layout = layOutSource(state.size);
    const page = sourcePage(source.source, layout.source.measure);
    const row = rowAt(page, source.at) + rowsOf(scroll, layout.rows);
    const at = page.rows[Math.max(0, Math.min(row, page.rows.length - 1))]?.at ?? 0;
    return [{ ...state, source: { ...source, at } }];
  }
  const now = blocks.findIndex(({ block }) => block === source.block);
  const to = { down: now + 1, up: now - 1, top: 0, bottom: blocks.length - 1 }[scroll];
  const lit = blocks[Math.max(0, Math.min(to, blocks.length - 1))];
  return lit === undefined ? [state] : [{ ...state, source: { ...source, block: lit.block, at: lit.start } }];
}
