import type { PrintLine } from '../draft/print-line.ts';

/** Rows that must show a gutter before a page counts as set in columns. */
const FEWEST_ROWS = 6;
/** Of the rows that reach a gutter, the share that must keep it free. */
const FREE_SHARE = 0.6;

/**
 * Puts pages that are set in columns side by side (as `pdftotext -layout` prints them) into reading order. Rows that
 * run across the gutter, such as headlines, part the columns above them from those below.
 */
export function splitColumns(lines: readonly PrintLine[]): readonly PrintLine[] {
  if (!lines.some(({ text }) => text.includes('   '))) return lines;
  const pages: PrintLine[][] = [];
  for (const line of lines) {
    const page = pages.at(-1);
    if (page && page[0]?.page === line.page) page.push(line);
    else pages.push([line]);
  }
  const ordered = pages.flatMap((page) => {
    const gutter = findGutter(page);
    return gutter === undefined ? page : orderPage(page, gutter);
  });
  return ordered.length === lines.length && ordered.every((line, at) => line === lines[at]) ? lines : ordered;
}

/** The column in which the right-hand text begins; `undefined` for a page of one column. */
function findGutter(page: readonly PrintLine[]): number | undefined {
  const starts = new Map<number, number>();
  for (const line of page) {
    for (const match of line.text.matchAll(/ {2,}(?=[^ ])/g)) {
      const start = line.indent + match.index + match[0].length;
      starts.set(start, (starts.get(start) ?? 0) + 1);
    }
  }
  let best: { at: number; rows: number } | undefined;
  for (const at of starts.keys()) {
    const rows = (starts.get(at) ?? 0) + (starts.get(at + 1) ?? 0) * 0.5 + (starts.get(at - 1) ?? 0) * 0.5;
    if (!best || rows > best.rows) best = { at, rows };
  }
  if (!best || best.rows < FEWEST_ROWS) return undefined;
  const { at } = best;
  const halves = page.map((line) => splitRow(line, at));
  const both = halves.filter(([left, right]) => left && right);
  const reaching = page.filter((line) => line.indent < at - 2 && line.indent + line.text.length > at + 2);
  if (both.length < FEWEST_ROWS || both.length < reaching.length * FREE_SHARE) return undefined;
  return isProse(both.flatMap(([left]) => left ?? [])) && isProse(both.flatMap(([, right]) => right ?? []))
    ? at
    : undefined;
}

/** Sentences run on from row to row, as they do not in the columns of a table. */
function isProse(column: readonly PrintLine[]): boolean {
  const characters = column.reduce((sum, { text }) => sum + text.length, 0);
  const goesOn = column.filter(({ text }) => /^[\p{Ll}\p{Lo}]/u.test(text)).length;
  return characters / column.length > 14 && goesOn > column.length * 0.3;
}

/** The parts of a row left and right of a gutter; a row that runs across it is all left, and wide. */
function splitRow(
  line: PrintLine,
  gutter: number,
): [left: PrintLine | undefined, right?: PrintLine | undefined, wide?: true] {
  if (line.indent >= gutter - 2) return [undefined, line];
  if (line.indent + line.text.length <= gutter) return [line];
  let best: { from: number; to: number } | undefined;
  for (const match of line.text.matchAll(/ {2,}(?=[^ ])/g)) {
    const to = match.index + match[0].length;
    const distance = Math.abs(line.indent + to - gutter);
    if (distance <= 8 && (!best || distance < Math.abs(line.indent + best.to - gutter)))
      best = { from: match.index, to };
  }
  if (!best) return [line, undefined, true];
  const { from, to } = best;
  return [
    { ...line, text: line.text.slice(0, from), end: line.start + from },
    { ...line, text: line.text.slice(to), start: line.start + to, indent: line.indent + to },
  ];
}

function orderPage(page: readonly PrintLine[], gutter: number): PrintLine[] {
  const ordered: PrintLine[] = [];
  let left: PrintLine[] = [];
  let right: PrintLine[] = [];
  let leftGap = 0;
  let rightGap = 0;
  let place = (page[0]?.place ?? 0) * 2;
  const endSection = () => {
    ordered.push(...left, ...right);
    left = [];
    right = [];
    leftGap = rightGap = 0;
  };
  for (const row of page) {
    const [before, after, wide] = splitRow(row, gutter);
    if (wide) {
      endSection();
      ordered.push({ ...row, place: place++ });
      continue;
    }
    leftGap = left.length > 0 || before ? leftGap + row.gap : row.gap;
    rightGap = right.length > 0 ? rightGap + row.gap : row.gap;
    if (before) {
      left.push({ ...before, gap: leftGap, place: place++ });
      leftGap = 0;
    } else leftGap++;
    if (after) {
      right.push({
        ...after,
        indent: Math.max(0, after.indent - gutter),
        gap: right.length === 0 ? 0 : rightGap,
        column: 1,
        place: place++,
      });
      rightGap = 0;
    } else if (right.length > 0) rightGap++;
  }
  endSection();
  return ordered;
}
