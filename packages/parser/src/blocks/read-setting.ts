import type { PrintLine } from '../draft/print-line.ts';
import { Look, lookAtLine } from './look-at-line.ts';
import { type Measure, measureLines } from './measure-lines.ts';

/** How lines were set: what all of them together say of each. */
export interface Setting {
  readonly lines: readonly PrintLine[];
  /** The {@link Look} of each line. */
  readonly looks: Uint16Array;
  readonly measure: Measure;
  /** 1 for lines that are set in from the edge of their column. */
  readonly setIn: Uint8Array;
  /** Whether lines are set in because paragraphs begin so. */
  readonly indented: boolean;
  /** The share of lines that are set in and follow the end of a sentence. */
  readonly indentsAfterEnds: number;
  /** Empty lines between the lines of one paragraph: 1 where everything is double-spaced. */
  readonly spacing: number;
  /** Whether paragraphs are parted by a gap or an indent, so that the length of a line alone says little. */
  readonly marked: boolean;
  /** The share of lines that have a gap above them. */
  readonly apart: number;
  /** The share of gaps that stand inside a sentence. */
  readonly stray: number;
  /** The share of lines that end inside a word. */
  readonly cut: number;
  /** Characters of a usual line. */
  readonly length: number;
}

/** Reads how lines were set. */
export function readSetting(lines: readonly PrintLine[]): Setting {
  const looks = Uint16Array.from(lines, ({ text }) => lookAtLine(text));
  const measure = measureLines(lines, looks);
  const { setIn, indented, indentsAfterEnds } = readIndents(lines, looks);
  const spacing = usualGap(lines, looks);
  let apart = 0;
  let stray = 0;
  let cut = 0;
  let length = 0;
  for (const [at, { gap, text }] of lines.entries()) {
    if (gap > spacing) {
      apart++;
      if (((looks[at] ?? 0) & Look.lower) !== 0 && ((looks[at - 1] ?? 0) & Look.ends) === 0) stray++;
    }
    if (((looks[at] ?? 0) & Look.hyphen) !== 0) cut++;
    length += Math.min(200, text.length);
  }
  const count = lines.length || 1;
  return {
    lines,
    looks,
    measure,
    setIn,
    indented,
    indentsAfterEnds,
    spacing,
    marked: areMarked(lines, looks, measure, indented ? setIn : undefined, spacing),
    apart: apart / count,
    stray: apart === 0 ? 0 : stray / apart,
    cut: cut / count,
    length: length / count,
  };
}

/** So many paragraphs with a gap below them show that gaps part paragraphs. */
const FEWEST_GAPS = 3;

/** Whether the lines that are plainly the last of a paragraph are mostly followed by a gap or an indent. */
function areMarked(
  lines: readonly PrintLine[],
  looks: Uint16Array,
  measure: Measure,
  setIn: Uint8Array | undefined,
  spacing: number,
): boolean {
  let last = 0;
  let marked = 0;
  let gaps = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at] as PrintLine;
    const next = lines[at + 1] as PrintLine;
    if (line.page !== next.page || line.column !== next.column) continue;
    const ends = ((looks[at] ?? 0) & Look.ends) !== 0;
    if (next.gap > spacing && ends) gaps++;
    if ((measure.reach[at] ?? 0) > 0.75 || !ends || ((looks[at + 1] ?? 0) & Look.lower) !== 0) continue;
    last++;
    if (next.gap > spacing || setIn?.[at + 1] === 1) marked++;
  }
  return last >= 2 ? marked > last * 0.7 : setIn !== undefined || gaps >= FEWEST_GAPS;
}

/** Finds out whether paragraphs begin with an indent, in each column of each page by itself. */
function readIndents(
  lines: readonly PrintLine[],
  looks: Uint16Array,
): { setIn: Uint8Array; indented: boolean; indentsAfterEnds: number } {
  const setIn = new Uint8Array(lines.length);
  // From right to left it is the other edge that is set in, and no blanks show it.
  if (RIGHT_TO_LEFT.test(lines[lines.length >> 1]?.text ?? ''))
    return { setIn, indented: false, indentsAfterEnds: 0 };
  let all = 0;
  let afterSentence = 0;
  for (let from = 0; from < lines.length; ) {
    const to = endOfColumn(lines, from);
    const edge = usualIndent(lines, from, to);
    for (let at = from; at < to; at++) {
      const by = (lines[at]?.indent ?? 0) - edge;
      if (by < 1 || by > 12) continue;
      setIn[at] = 1;
      if (((looks[at] ?? 0) & Look.lower) !== 0) continue;
      all++;
      if (at === 0 || ((looks[at - 1] ?? 0) & Look.ends) !== 0) afterSentence++;
    }
    from = to;
  }
  return {
    setIn,
    indented: all >= 2 && all < lines.length * 0.6 && afterSentence >= all * 0.6,
    indentsAfterEnds: all === 0 ? 0 : afterSentence / all,
  };
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/** Where the lines that stand in the same column of the same page end. */
function endOfColumn(lines: readonly PrintLine[], from: number): number {
  const first = lines[from] as PrintLine;
  let to = from + 1;
  while (lines[to]?.page === first.page && lines[to]?.column === first.column) to++;
  return to;
}

function usualIndent(lines: readonly PrintLine[], from: number, to: number): number {
  const counts = new Map<number, number>();
  let edge = 0;
  let most = 0;
  for (let at = from; at < to; at++) {
    const { indent } = lines[at] as PrintLine;
    const count = (counts.get(indent) ?? 0) + 1;
    counts.set(indent, count);
    if (count > most) [edge, most] = [indent, count];
  }
  return edge;
}

/** The most common gap between lines that go on with a small letter. */
function usualGap(lines: readonly PrintLine[], looks: Uint16Array): number {
  let none = 0;
  let one = 0;
  for (const [at, line] of lines.entries()) {
    if (((looks[at] ?? 0) & Look.lower) === 0) continue;
    if (line.gap === 0) none++;
    else if (line.gap === 1) one++;
  }
  return one > none * 2 && one >= 3 ? 1 : 0;
}
