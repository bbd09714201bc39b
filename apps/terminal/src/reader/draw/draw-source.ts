import type { Repair } from '@tearsheet/core/model';
import { showControls } from '../../output/show-controls.ts';
import { paint } from '../../page/paint.ts';
import { type Overlay, paintRow } from '../../page/paint-row.ts';
import { plainCells } from '../../page/plain-cells.ts';
import { rowAt } from '../../page/set-page.ts';
import type { Theme } from '../../page/theme.ts';
import { truncateLine } from '../../page/truncate-line.ts';
import { type Column, layOutSource } from '../lay-out.ts';
import type { ReaderState } from '../reader-state.ts';
import { rangesOfBlocks, sourcePage } from '../source-page.ts';
import { drawMargin } from './draw-margin.ts';

/** Most lines that tell of repairs, below the source. */
const TOLD = 5;

/** The source as it arrived, the range of one paragraph lit, what was repaired in it marked and told below. */
export function drawSource(state: ReaderState, theme: Theme): string[] {
  const { open, source } = state;
  const { source: layout, rows: bodyRows } = layOutSource(state.size);
  const margin = ' '.repeat(layout.margin);
  if (source?.source === undefined || open?.article === undefined) {
    return ['', margin + paint(truncateLine('Opening the source …', layout.measure), theme.quiet)];
  }
  if (source.source.text === undefined) {
    return [
      '',
      margin +
        paint(truncateLine('This source has no text that could be shown here.', layout.measure), theme.quiet),
    ];
  }
  const range = rangesOfBlocks(open.article).find(({ block }) => block === source.block);
  const repairs = open.article.repairs.filter(
    ({ range: place }) =>
      range !== undefined && place.kind === 'text' && place.start < range.end && place.end > range.start,
  );
  const shown = repairs.filter(({ kind }) => kind !== 'join-lines' && kind !== 'white-space');
  const told = tellRepairs(repairs, shown, layout, theme);
  const rows = bodyRows - told.length;
  const page = sourcePage(source.source, layout.measure);
  const wanted = rowAt(page, source.at) - Math.floor(rows / 4);
  const top = Math.max(0, Math.min(wanted, page.rows.length - rows));
  const overlays: Overlay[] = [
    ...(range === undefined ? [] : [{ start: range.start, end: range.end, style: 'lit' as const }]),
    ...shown.flatMap(({ range: place }) =>
      place.kind === 'text' ? [{ start: place.start, end: place.end, style: 'repaired' as const }] : [],
    ),
  ];
  const isLit = (from: number, until: number) =>
    range !== undefined && from < range.end && until > range.start;
  const lines = page.rows.slice(top, top + rows).map((row, at) => {
    const line = paintRow(row, theme, overlays);
    return line === ''
      ? ''
      : drawMargin(layout.margin, isLit(row.at, page.rows[top + at + 1]?.at ?? page.text.length), theme) +
          line;
  });
  return [...lines, ...Array.from({ length: Math.max(0, rows - lines.length) }, () => ''), ...told];
}

function tellRepairs(
  all: readonly Repair[],
  shown: readonly Repair[],
  layout: Column,
  theme: Theme,
): string[] {
  const margin = ' '.repeat(layout.margin);
  const joined = all.length - shown.length;
  const counted = [
    shown.length > 0 ? `${shown.length} ${shown.length === 1 ? 'repair' : 'repairs'}` : undefined,
    joined > 0 ? `${joined} of lines and spacing` : undefined,
  ].filter((part) => part !== undefined);
  const title = counted.length > 0 ? `Repaired here: ${counted.join(', ')}` : 'Nothing was repaired here.';
  const lines = shown.slice(0, TOLD - 2).map(({ before, after, why }) => {
    const change = `  ${showControls(before)} → ${after === '' ? 'taken out' : showControls(after)}  `;
    return margin + plainCells(truncateLine(`${change}${why}`, layout.measure));
  });
  const more = shown.length - lines.length;
  return [
    '',
    margin + paint(truncateLine(title, layout.measure), theme.label),
    ...lines,
    ...(more > 0 ? [margin + paint(truncateLine(`  and ${more} more`, layout.measure), theme.quiet)] : []),
  ];
}
