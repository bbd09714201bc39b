import type { PageStyle } from './page-style.ts';
import { paint } from './paint.ts';
import { plainCells } from './plain-cells.ts';
import type { PageRow } from './set-page.ts';
import type { ChromeStyle, Theme } from './theme.ts';

/** A range of the page's text that is shown in another look: words that were searched for, a range that is lit. */
export interface Overlay {
  start: number;
  end: number;
  style: PageStyle | ChromeStyle;
}

/** A row as it is put on the terminal. Where overlays overlap, the later one counts. */
export function paintRow(row: PageRow, theme: Theme, overlays: readonly Overlay[] = []): string {
  let line = paint(row.mark, theme.quiet);
  let at = row.at;
  for (const { text, style } of row.runs) {
    line += paintRun(text, at, theme[style], theme, overlays);
    at += text.length;
  }
  return line;
}

function paintRun(
  text: string,
  at: number,
  look: readonly number[],
  theme: Theme,
  overlays: readonly Overlay[],
): string {
  const end = at + text.length;
  const touching = overlays.filter((overlay) => overlay.start < end && overlay.end > at);
  if (touching.length === 0) return paint(plainCells(text), look);
  const cuts = touching.flatMap((overlay) => [Math.max(at, overlay.start), Math.min(end, overlay.end)]);
  const places = [...new Set([at, ...cuts, end])].sort((a, b) => a - b);
  let painted = '';
  for (const [index, from] of places.entries()) {
    const to = places[index + 1] ?? from;
    const over = touching.findLast((overlay) => overlay.start <= from && overlay.end > from);
    painted += paint(
      plainCells(text.slice(from - at, to - at)),
      over ? [...look, ...theme[over.style]] : look,
    );
  }
  return painted;
}
