import type { PrintLine } from '../draft/print-line.ts';
import { endsSentence, isCaseless, startsCapital, startsLower } from '../language/sentence.ts';
import { type Measure, measureLines } from './measure-lines.ts';

const HYPHEN_END = /[\p{L}\p{N}][-\u2010\u00ad]$/u;
/** Lines of a heading or headline. What is longer and ends no sentence goes on, unless very much speaks against it. */
const LONGEST_HEADING = 4;
/** A line that begins an item whatever stands before it. */
const ITEM = /^(?:[•‣▪●◦·*–—-]\s+\S|\(?\d{1,3}[.)]\s+\S|Q:|A:|\d{1,2}[:.h]\d{2}\b)/u;

/** Parts lines into groups that each become a block, by gaps, indents, the lengths of lines, and their first and last signs. */
export function groupLines(lines: readonly PrintLine[]): PrintLine[][] {
  const measure = measureLines(lines);
  const indents = readIndents(lines);
  const spacing = usualGap(lines);
  const layout = { measure, indents, spacing, marked: areMarked(lines, measure, indents, spacing) };
  const groups: PrintLine[][] = [];
  let group: PrintLine[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (
      before &&
      scoreBreak(before, line, at, layout) >
        (group.length > LONGEST_HEADING && !endsSentence(before.text) ? 4 : 0)
    ) {
      groups.push(group);
      group = [];
    }
    group.push(line);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

interface Layout {
  measure: Measure;
  indents: Indents;
  /** Empty lines between the lines of one paragraph: 1 where everything is double-spaced. */
  spacing: number;
  /** Whether paragraphs are parted by a gap or an indent, so that the length of a line alone says little. */
  marked: boolean;
}

/** How much speaks for a new block between two lines; above 0 it begins there. Weights were fitted on printouts. */
function scoreBreak(
  line: PrintLine,
  next: PrintLine,
  at: number,
  { measure, indents, spacing, marked }: Layout,
): number {
  const ends = endsSentence(line.text);
  const lower = startsLower(next.text);
  const caseless = isCaseless(next.text);
  const reach = measure.reach(at - 1);
  const turned = line.page !== next.page || line.column !== next.column;
  const apart = next.gap > spacing;
  if (next.begins) return 5;
  if (!measure.wrapped && !(lower && !ends && !apart)) return 1;
  let score = apart ? 3 : -2;
  if (turned) score = -1;
  if (ITEM.test(next.text)) score += ends ? 4 : 1;
  if (HYPHEN_END.test(line.text) && lower) score -= 6;
  if (indents.begins(next)) score += 5;
  else if (marked && !apart && !turned) score -= reach < 0.85 ? 0.5 : 2.5;
  if (reach < (ends && !marked ? 1.02 : 0.97)) score += reach < 0.8 ? 5 : 2.5;
  else score -= ends ? 0.5 : 2;
  if (ends) score += 1.5;
  else score -= caseless ? 1 : 2;
  if (lower) score -= 5;
  else if (startsCapital(next.text)) score += 0.5;
  if (/[,;،、，]$/.test(line.text)) score -= 2;
  return score;
}

/** Whether the lines that are plainly the last of a paragraph are mostly followed by a gap or an indent. */
function areMarked(
  lines: readonly PrintLine[],
  measure: Measure,
  indents: Indents,
  spacing: number,
): boolean {
  let last = 0;
  let marked = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (!line || !next || line.page !== next.page || line.column !== next.column) continue;
    if (measure.reach(at) > 0.75 || !endsSentence(line.text) || startsLower(next.text)) continue;
    last++;
    if (next.gap > spacing || indents.begins(next)) marked++;
  }
  return last >= 2 ? marked > last * 0.7 : indents.matter;
}

interface Indents {
  /** Whether first lines are set in from the others. */
  readonly matter: boolean;
  begins(line: PrintLine): boolean;
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
