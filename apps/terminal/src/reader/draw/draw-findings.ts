import { mainHeadline } from '@tearsheet/core/model';
import { findingsTitles } from '../../findings/findings-kinds.ts';
import { paint } from '../../page/paint.ts';
import { paintRow } from '../../page/paint-row.ts';
import { plainCells } from '../../page/plain-cells.ts';
import type { Theme } from '../../page/theme.ts';
import { truncateLine } from '../../page/truncate-line.ts';
import { findingsOf, findingsPageOf } from '../findings-of.ts';
import type { Layout } from '../lay-out.ts';
import type { ReaderState } from '../reader-state.ts';
import { drawMargin } from './draw-margin.ts';

/** What was found in the open article, of one kind, in place of the article; the selected entry marked and in sight. */
export function drawFindings({ open, findings }: ReaderState, layout: Layout, theme: Theme): string[] {
  const { margin, measure, bodyRows } = layout;
  const blank = ' '.repeat(margin);
  if (findings === undefined || open === undefined) return [];
  const title = findingsTitles[findings.kind];
  if (open.article === undefined || open.annotations === undefined) {
    return [
      '',
      blank + paint(truncateLine(`${title}: reading the article for them …`, measure), theme.quiet),
    ];
  }
  const head = truncateLine(plainCells(mainHeadline(open.article) ?? ''), measure - title.length - 2);
  const found = findingsOf(findings.kind, open.article, open.annotations);
  const page = findingsPageOf(found, measure);
  const selected = String(findings.selected);
  const rows = Math.max(1, bodyRows - 2);
  const first = page.rows.findIndex(({ block }) => block === selected);
  const top = Math.max(0, Math.min(first - Math.floor(rows / 3), page.rows.length - rows));
  const lines = page.rows.slice(top, top + rows).map((row) => {
    const line = paintRow(row, theme);
    return line === '' ? '' : drawMargin(margin, row.block === selected, theme) + line;
  });
  return [`${blank}${paint(title, theme.headline)}  ${paint(head, theme.quiet)}`, '', ...lines];
}
