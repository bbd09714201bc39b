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
  if (!lines.some(({ text }) => text.includes('   ') || UNSPACED_GAP.test(text))) return lines;
  const pages: PrintLine[][] = [];
  for (const line of lines) {
    const page = pages.at(-1);
    if (page && page[0]?.page === line.page) page.push(line);
    else pages.push([line]);
  }
  const ordered = pages.flatMap((page) => {
    if (RIGHT_TO_LEFT.test(page[page.length >> 1]?.text ?? '')) {
      const edge = findLeftEdge(page);
      return edge === undefined ? page : orderPage(page, (row) => splitRightToLeft(row, edge), 0, true);
    }
    const columns = findUnspacedColumns(page);
    if (columns) return orderPage(page, (row) => splitUnspaced(row, columns), 0, false);
    const gutter = findGutter(page);
    return gutter === undefined ? page : orderPage(page, (row) => splitRow(row, gutter), gutter, false);
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

const UNSPACED = '[\\u3000-\\u9fff\\uff00-\\uffef“”‘’—…]';
/** One blank between signs of a script that is written without: where `pdftotext` found a gutter. */
const UNSPACED_GAP = new RegExp(`(?<=${UNSPACED}) (?=${UNSPACED})`);
const UNSPACED_GAPS = new RegExp(UNSPACED_GAP, 'g');

/** Two columns whose rows have one blank between them. */
interface UnspacedColumns {
  /** Signs of a full line of the left column. */
  readonly width: number;
  /** Places of the first and the last row of which it is plain. */
  readonly first: number;
  readonly last: number;
}

/** How many signs full lines of one column differ by. */
const RAGGED = 3;

function findUnspacedColumns(page: readonly PrintLine[]): UnspacedColumns | undefined {
  const gaps = page.map(({ text }) => [...text.matchAll(UNSPACED_GAPS)].map(({ index }) => index));
  const counts = new Map<number, number>();
  for (const at of gaps.flat()) counts.set(at, (counts.get(at) ?? 0) + 1);
  let best: { width: number; rows: number } | undefined;
  for (const width of counts.keys()) {
    let rows = 0;
    for (let by = -2; by <= 2; by++) rows += counts.get(width + by) ?? 0;
    if (rows > (best?.rows ?? 0)) best = { width, rows };
  }
  if (!best || best.width <= 2 * RAGGED || best.rows < FEWEST_ROWS) return undefined;
  const { width, rows } = best;
  const long = page.filter(({ text }) => text.length > width * 1.4).length;
  if (rows < long * FREE_SHARE) return undefined;
  const plain = page.filter((_, row) => gaps[row]?.some((at) => Math.abs(at - width) <= RAGGED));
  return { width, first: plain[0]?.place ?? 0, last: plain.at(-1)?.place ?? 0 };
}

/** As {@link splitRow}, where one blank parts the columns: that nearest to the left column's width, else the only one. */
function splitUnspaced(
  line: PrintLine,
  { width, first, last }: UnspacedColumns,
): ReturnType<typeof splitRow> {
  const gaps = [...line.text.matchAll(UNSPACED_GAPS)].map(({ index }) => index);
  const whole: ReturnType<typeof splitRow> =
    line.text.length > width * 1.4 ? [line, undefined, true] : [line];
  if (gaps.length === 0 || line.place < first || line.place > last) return whole;
  const near = gaps.reduce((one, other) => (Math.abs(other - width) < Math.abs(one - width) ? other : one));
  if (near > width + RAGGED || (near < width - RAGGED && gaps.length > 1)) return whole;
  return [
    { ...line, text: line.text.slice(0, near), end: line.start + near },
    { ...line, text: line.text.slice(near + 1), start: line.start + near + 1, indent: 0 },
  ];
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;
const MARKS = /[\u200b-\u200f\u202a-\u202e]/g;
/** How far ends of full lines may stand from one another. */
const SLACK = 3;

/** How many cells a text takes in print: marks of direction take none. */
const cellsOf = (text: string): number => text.replace(MARKS, '').length;

/** Where the lines of the left column end, which from right to left all begin there; `undefined` for a page of one column. */
function findLeftEdge(page: readonly PrintLine[]): number | undefined {
  const ends = new Map<number, number>();
  for (const { text, indent } of page) {
    const gap = / {2,}(?=\S)/.exec(text);
    if (!gap) continue;
    const end = indent + cellsOf(text.slice(0, gap.index));
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  let best: { at: number; rows: number } | undefined;
  for (const at of ends.keys()) {
    let rows = 0;
    for (let by = -SLACK; by <= SLACK; by++) rows += ends.get(at + by) ?? 0;
    if (rows > (best?.rows ?? 0)) best = { at, rows };
  }
  return best && best.rows >= FEWEST_ROWS && best.rows >= page.length * 0.2 ? best.at : undefined;
}

/** As {@link splitRow}, for lines from right to left. */
function splitRightToLeft(line: PrintLine, edge: number): ReturnType<typeof splitRow> {
  if (line.indent >= edge - SLACK) return [undefined, line];
  if (line.indent + cellsOf(line.text) <= edge + SLACK) return [line];
  for (const gap of line.text.matchAll(/ {2,}(?=\S)/g)) {
    if (Math.abs(line.indent + cellsOf(line.text.slice(0, gap.index)) - edge) > 2 * SLACK) continue;
    const to = gap.index + gap[0].length;
    return [
      { ...line, text: line.text.slice(0, gap.index), end: line.start + gap.index },
      { ...line, text: line.text.slice(to), start: line.start + to },
    ];
  }
  return [line, undefined, true];
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

function orderPage(
  page: readonly PrintLine[],
  split: (row: PrintLine) => ReturnType<typeof splitRow>,
  gutter: number,
  rightFirst: boolean,
): PrintLine[] {
  const ordered: PrintLine[] = [];
  let left: PrintLine[] = [];
  let right: PrintLine[] = [];
  let leftGap = 0;
  let rightGap = 0;
  let place = (page[0]?.place ?? 0) * 2;
  const endSection = () => {
    ordered.push(...(rightFirst ? right : left), ...(rightFirst ? left : right));
    left = [];
    right = [];
    leftGap = rightGap = 0;
  };
  for (const row of page) {
    const [before, after, wide] = split(row);
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
