import type { Removal, RemovalKind } from '@tearsheet/core/model';
import type { FurnitureClues } from '../draft/furniture-clues.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { removalOf, withoutLines } from '../draft/take-lines.ts';
import { limits } from '../limits.ts';
import { nameFurniture } from './name-furniture.ts';

/** Lines from the upper or lower edge of a page in which headers and footers stand. */
const EDGE = 3;
/** How often a line must recur inside pages to count as furniture. */
const REPEATS = 3;

/** Letters by which a title is known again. */
const TITLE_BEGINNING = 8;

/** The day and hour that a browser prints; with a title, that stands on every page. */
const STAMP = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? .{0,6}\d{1,2}:\d{2}/;
const LONGEST_STAMP = 40;

/** Takes out what belongs to the page and not to the article: page numbers, print headers, buttons, rights, addresses. */
export function takeFurniture(lines: readonly PrintLine[]): {
  lines: PrintLine[];
  removals: Removal[];
  clues: FurnitureClues;
} {
  const removals: Removal[] = [];
  const taken = new Set<PrintLine>();
  const clues = {
    titles: [] as PrintLine[],
    running: [] as PrintLine[],
    addresses: [] as PrintLine[],
    copyright: [] as PrintLine[],
  };
  const edges = pageEdges(lines);
  const recurring = recurringLines(lines, edges);
  const isRecurring = (line: PrintLine) =>
    recurring.inside.has(sameness(line.text)) || recurring.atEdges.has(atEdge(edges.get(line), line.text));
  const numbers = pageNumbers(lines, edges);
  const seen = new Set<string>();
  const stampedPages = new Set(
    lines.filter(({ text }) => text.length < LONGEST_STAMP && STAMP.test(text)).map(({ page }) => page),
  );
  let stamp: PrintLine | undefined;
  for (const [at, line] of lines.entries()) {
    if (line.text.length > limits.fieldLength) continue;
    const named = nameFurniture(line.text, { number: numbers.has(line), edge: edges.get(line) });
    const stamped = stamp !== undefined && stamp.page === line.page && stamp === lines[at - 1];
    stamp = undefined;
    if (named) {
      if (named.kind === 'print-header' && named.title === undefined) stamp = line;
      taken.add(line);
      removals.push(removalOf(named.kind, [line], 'take-furniture', named.why));
      if (named.kind === 'address' || named.address) clues.addresses.push(line);
      if (named.kind === 'copyright') clues.copyright.push(line);
      if (named.title !== undefined) clues.titles.push({ ...line, text: named.title });
    } else if (stamped && stampedPages.size < 2 && !isRecurring(line) && isPrintedBelow(lines, at, edges)) {
      taken.add(line);
      removals.push(
        removalOf(
          'print-header',
          [line],
          'take-furniture',
          'A browser prints the time and the title above each page',
        ),
      );
      clues.titles.push(line);
    } else if (isRecurring(line) && !isSecondOnPage(line, edges.get(line), seen)) {
      taken.add(line);
      const kind: RemovalKind =
        edges.get(line) === 'bottom' ? 'page-footer' : edges.has(line) ? 'page-header' : 'repetition';
      removals.push(removalOf(kind, [line], 'take-furniture', 'The same line stands on several pages'));
      (stamped ? clues.titles : clues.running).push(line);
    }
  }
  return { lines: taken.size === 0 ? [...lines] : withoutLines(lines, taken), removals, clues };
}

/** Whether a title is printed again in the lines below it, as a headline is below the title of its page. */
function isPrintedBelow(
  lines: readonly PrintLine[],
  at: number,
  edges: ReadonlyMap<PrintLine, string>,
): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const title = letters(lines[at]?.text ?? '');
  return lines.slice(at + 1, at + limits.headLines).some((line) => {
    if (edges.get(line) === 'bottom' || line.text.length > limits.fieldLength) return false;
    const found = letters(line.text);
    return found.length >= Math.min(TITLE_BEGINNING, title.length) && title.startsWith(found);
  });
}

function pageEdges(lines: readonly PrintLine[]): Map<PrintLine, 'top' | 'bottom'> {
  const edges = new Map<PrintLine, 'top' | 'bottom'>();
  let from = 0;
  for (let at = 0; at < lines.length; at++) {
    const page = lines[at]?.page;
    if (lines[at + 1]?.page === page) continue;
    for (let edge = 0; edge < EDGE; edge++) {
      const bottom = lines[at - edge];
      if (bottom && at - edge >= from) edges.set(bottom, 'bottom');
      const top = lines[from + edge];
      if (top && from + edge <= at) edges.set(top, 'top');
    }
    from = at + 1;
  }
  return edges;
}

/** Shorter lines that come again are buttons and labels. */
const LONG_LINE = 20;

/** A page header prints its line once; where the page has it again, it is the headline. */
function isSecondOnPage(line: PrintLine, edge: 'top' | 'bottom' | undefined, seen: Set<string>): boolean {
  // Inside pages a long line that comes again may be the headline the first time.
  if (edge === undefined && line.text.length >= LONG_LINE) {
    const first = !seen.has(sameness(line.text));
    seen.add(sameness(line.text));
    return first;
  }
  const name = `${line.page} ${sameness(line.text)}`;
  if (edge === 'top' && seen.has(name)) return true;
  seen.add(name);
  return false;
}

/** Numbers alone at the edges of pages that count with the pages; on a single page, one at its very end. */
function pageNumbers(lines: readonly PrintLine[], edges: ReadonlyMap<PrintLine, string>): Set<PrintLine> {
  const byOffset = new Map<number, PrintLine[]>();
  for (const line of edges.keys()) {
    if (!/^\d{1,4}$/.test(line.text)) continue;
    const offset = Number(line.text) - line.page;
    byOffset.set(offset, [...(byOffset.get(offset) ?? []), line]);
  }
  const last = lines.at(-1);
  const counting = [...byOffset.values()].filter((found) => found.length > 1).flat();
  return new Set(last && last.page === 0 && last.gap > 0 ? [...counting, last] : counting);
}

/** Numbers differ from page to page. */
const sameness = (text: string): string => text.replace(/\d+/g, '#').toLowerCase();

/** The same text at the top and at the bottom of pages is not the same line. */
const atEdge = (edge: 'top' | 'bottom' | undefined, text: string): string => `${edge} ${sameness(text)}`;

/** What stands at the edges of several pages, or again and again between them. */
function recurringLines(
  lines: readonly PrintLine[],
  edges: ReadonlyMap<PrintLine, 'top' | 'bottom'>,
): { atEdges: Set<string>; inside: Set<string> } {
  const pagesOf = new Map<string, Set<number>>();
  const counts = new Map<string, number>();
  for (const line of lines) {
    const { text } = line;
    if (text.length > 160 || !/\p{L}/u.test(text)) continue;
    const same = sameness(text);
    const edge = edges.get(line);
    if (edge) {
      const name = atEdge(edge, text);
      pagesOf.set(name, (pagesOf.get(name) ?? new Set()).add(line.page));
    }
    if (line.gap > 0 && text.length > 6) counts.set(same, (counts.get(same) ?? 0) + 1);
  }
  const atEdges = new Set<string>();
  const inside = new Set<string>();
  const pages = (lines.at(-1)?.page ?? 0) + 1;
  for (const [same, on] of pagesOf) if (pages > 1 && on.size >= Math.max(2, pages * 0.5)) atEdges.add(same);
  for (const [same, count] of counts) {
    if (count >= REPEATS && !/[.!?…]["'”’»]?$/.test(same) && !/^(?:q|a|#)[:.#]/.test(same)) inside.add(same);
  }
  return { atEdges, inside };
}
