import { bottomOf, type SetLine } from './set-line.ts';

/** The part of a page at its upper and lower edge in which headers and footers stand. */
const MARGIN = 0.13;
/** Headers stand at the same height on each page, but for so many points. */
const WAVER = 4;

/** Finds the lines that recur at one height in the margins of several pages. Numbers in them may count. */
export function findMargins(pages: readonly { height: number; lines: readonly SetLine[] }[]): Set<SetLine> {
  const seen = new Map<string, SetLine[]>();
  for (const { height, lines } of pages) {
    for (const line of lines) {
      if (bottomOf(line) > height * MARGIN && line.top < height * (1 - MARGIN)) continue;
      const key = sameness(line.text);
      const known = seen.get(key);
      if (known) known.push(line);
      else seen.set(key, [line]);
    }
  }
  const margins = new Set<SetLine>();
  for (const lines of seen.values()) {
    const onPages = new Set(lines.map(({ page }) => page)).size;
    if (onPages < 2 || onPages < Math.min(pages.length * 0.4, 10)) continue;
    for (const line of lines) {
      const level = lines.some((other) => other.page !== line.page && Math.abs(other.top - line.top) < WAVER);
      if (level) margins.add(line);
    }
  }
  return margins;
}

const sameness = (text: string): string => text.replace(/\d+/g, '#').toLowerCase();
