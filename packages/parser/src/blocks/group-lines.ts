import type { PrintLine } from '../draft/print-line.ts';
import { endsSentence, startsLower } from '../language/sentence.ts';
import { type Measure, measureLines } from './measure-lines.ts';
import { type Indents, type Layout, weighBreak } from './weigh-break.ts';

/** Between this and its opposite it is doubtful whether a block begins. */
const DOUBTFUL = 0.5;

/**
 * Parts lines into groups that each become a block, by gaps, indents, the lengths of lines, and their first and last signs.
 *
 * @param doubted told of the lines at which little speaks for either
 */
export function groupLines(
  lines: readonly PrintLine[],
  doubted?: (line: PrintLine, weight: number) => void,
): PrintLine[][] {
  const layout = readLayout(lines);
  const groups: PrintLine[][] = [];
  let group: PrintLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (at > 0) {
      const weight = weighBreak(lines, at, group.length, layout);
      if (weight < DOUBTFUL && weight > -DOUBTFUL) doubted?.(line, weight);
      if (weight > 0) {
        groups.push(group);
        group = [];
      }
    }
    group.push(line);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** What all lines together say of how they were set. */
export function readLayout(lines: readonly PrintLine[]): Layout {
  const measure = measureLines(lines);
  const indents = readIndents(lines);
  const spacing = usualGap(lines);
  return { measure, indents, spacing, marked: areMarked(lines, measure, indents, spacing) };
}

/** So many paragraphs with a gap below them show that gaps part paragraphs. */
const FEWEST_GAPS = 3;

/** Whether the lines that are plainly the last of a paragraph are mostly followed by a gap or an indent. */
function areMarked(
  lines: readonly PrintLine[],
  measure: Measure,
  indents: Indents,
  spacing: number,
): boolean {
  let last = 0;
  let marked = 0;
  let gaps = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (!line || !next || line.page !== next.page || line.column !== next.column) continue;
    if (next.gap > spacing && endsSentence(line.text)) gaps++;
    if (measure.reach(at) > 0.75 || !endsSentence(line.text) || startsLower(next.text)) continue;
    last++;
    if (next.gap > spacing || indents.begins(next)) marked++;
  }
  return last >= 2 ? marked > last * 0.7 : indents.matter || gaps >= FEWEST_GAPS;
}

/** Finds out whether paragraphs begin with an indent, in each column of each page by itself. */
function readIndents(lines: readonly PrintLine[]): Indents {
  const columns = new Map<string, Map<number, number>>();
  const key = (line: PrintLine) => `${line.page}:${line.column}`;
  for (const line of lines) {
    const counts = columns.get(key(line)) ?? new Map<number, number>();
    counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
    columns.set(key(line), counts);
  }
  const edges = new Map<string, number>();
  for (const [name, counts] of columns) {
    let edge = 0;
    let most = 0;
    for (const [indent, count] of counts) if (count > most) [edge, most] = [indent, count];
    edges.set(name, edge);
  }
  const isSetIn = (line: PrintLine) => {
    const by = line.indent - (edges.get(key(line)) ?? 0);
    return by >= 1 && by <= 12;
  };
  let setIn = 0;
  let afterSentence = 0;
  for (const [at, line] of lines.entries()) {
    if (!isSetIn(line) || startsLower(line.text)) continue;
    setIn++;
    const before = lines[at - 1];
    if (!before || endsSentence(before.text)) afterSentence++;
  }
  const matter = setIn >= 2 && setIn < lines.length * 0.6 && afterSentence >= setIn * 0.6;
  return { matter, begins: (line) => matter && isSetIn(line) };
}

/** The most common gap between lines that go on with a small letter. */
function usualGap(lines: readonly PrintLine[]): number {
  let none = 0;
  let one = 0;
  for (const line of lines) {
    if (!startsLower(line.text)) continue;
    if (line.gap === 0) none++;
    else if (line.gap === 1) one++;
  }
  return one > none * 2 && one >= 3 ? 1 : 0;
}
