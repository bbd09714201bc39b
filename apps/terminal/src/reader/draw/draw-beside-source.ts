import { paintRow } from '../../page/paint-row.ts';
import type { Theme } from '../../page/theme.ts';
import { type Column, layOutSource } from '../lay-out.ts';
import { pageOf } from '../page-of.ts';
import type { ReaderState } from '../reader-state.ts';
import { drawMargin } from './draw-margin.ts';

/** The article beside its source: the paragraph whose range is lit there is lit here, and in sight. */
export function drawBesideSource(
  { open, source, size }: ReaderState,
  column: Column,
  theme: Theme,
): string[] {
  if (open?.article === undefined) return [];
  const { rows } = layOutSource(size);
  const page = pageOf(open.article, column.measure);
  const lit = page.rows.findIndex(({ block }) => block !== undefined && block === source?.block);
  const top = Math.max(0, Math.min(lit - Math.floor(rows / 4), page.rows.length - rows));
  return page.rows.slice(top, top + rows).map((row) => {
    const isLit = row.block !== undefined && row.block === source?.block;
    const shown = isLit ? { ...row, runs: row.runs.map((run) => ({ ...run, style: 'lit' as const })) } : row;
    const line = paintRow(shown, theme);
    return line === '' ? '' : drawMargin(column.margin, isLit, theme) + line;
  });
}
