import { lineCells, lineWidth } from '../draft/line-width.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { endsSentence, isCaseless, isUnspaced, startsLower } from '../language/sentence.ts';

/** What the lengths of the lines say of the column that they were set in. */
export interface Measure {
  /** Whether lines were broken to fit a column at all; if not, each line is a paragraph. */
  readonly wrapped: boolean;
  /** How far line `at` would have reached with the next line's first word, as a share of a full line. */
  reach(at: number): number;
  /** How wide line `at` is, as a share of a usual full line. */
  width(at: number): number;
  /** Whether full lines all end at the same edge, so that a line that ends before it is no full one. */
  readonly even: boolean;
}

/** Lines on either side from which the width of the column around a line is told. */
const AROUND = 40;

/**
 * Tells the width of the column from pairs of lines that plainly belong together: the first ends no sentence, the
 * second starts with a small letter. In such a pair the second line's first word did not fit into the first; so a
 * line into which the next word would have fitted ends a paragraph.
 */
export function measureLines(lines: readonly PrintLine[]): Measure {
  const pairs: number[] = [];
  const long = longLine(lines);
  for (let at = 0; at + 1 < lines.length; at++)
    if (belongTogether(lines[at], lines[at + 1], long)) pairs.push(at);
  const words = firstWords(lines);
  const first = reaches(lines, words, ({ text }) => lineWidth(text), lineWidth, 25);
  const others = [reaches(lines, words, ({ text }) => lineCells(text), lineCells, 1)];
  // Blanks that a printer stretched are still in the source.
  if (lines.some(({ shifts }) => shifts !== undefined))
    others.push(reaches(lines, words, ({ start, end }) => end - start, lineCells, 1));
  let best = { ...first, spread: spread(first, pairs) };
  for (const other of others) {
    const spreads = spread(other, pairs);
    if (spreads <= best.spread * 0.9) best = { ...other, spread: spreads };
  }
  const { needs, widths } = best;
  const { least, usual } = fullWidths(needs, widths, pairs, lines.length);
  // Some printers put the rest of a word that was cut, and all after it, on the line above: what counts is the last part.
  const last = (width: number, at: number) => {
    const full = usual[at] ?? 0;
    return full > 0 && width > full * LINES_IN_ONE
      ? width - full * Math.max(1, Math.ceil(width / full - 1.12))
      : width;
  };
  return {
    wrapped: pairs.length >= 2 || (pairs.length === 1 && lines.length <= 6),
    even: pairs.length >= 8 && best.spread < EVEN,
    reach: (at) => {
      const width = widths[at] ?? 0;
      return ((needs[at] ?? 0) - width + last(width, at)) / (least[at] || 1);
    },
    width: (at) => last(widths[at] ?? 0, at) / (usual[at] || 1),
  };
}

/** A line so much wider than a full one holds several. */
const LINES_IN_ONE = 1.3;
/** Full lines that differ by less than this share all end at the same edge. */
const EVEN = 0.2;

function belongTogether(line: PrintLine | undefined, next: PrintLine | undefined, long: number): boolean {
  if (!line || !next || next.gap > 0 || line.column !== next.column || endsSentence(line.text)) return false;
  if (startsLower(next.text)) return true;
  // Names and German nouns have capitals too: then only a long line tells.
  return isCaseless(next.text) && isCaseless(line.text) ? line.text.length > 12 : line.text.length >= long;
}

/** The length from which a line is plainly no title: most lines are at most a quarter longer. */
function longLine(lines: readonly PrintLine[]): number {
  const lengths = lines
    .slice(0, 2_000)
    .map(({ text }) => text.length)
    .sort((a, b) => a - b);
  const most = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return most > 200 ? Number.POSITIVE_INFINITY : Math.max(30, most * 0.8);
}

interface Reaches {
  readonly needs: Float64Array;
  readonly widths: Float64Array;
}

/** What would have to fit behind each line: the first word of the next, and a blank where words have one. */
function firstWords(lines: readonly PrintLine[]): { word: string; blank: boolean }[] {
  return lines.map(({ text }, at) => {
    const next = lines[at + 1]?.text ?? '';
    const unspaced = isUnspaced(next.charCodeAt(0)) && isUnspaced(text.charCodeAt(text.length - 1));
    return { word: firstWord(next), blank: !unspaced };
  });
}

function reaches(
  lines: readonly PrintLine[],
  words: readonly { word: string; blank: boolean }[],
  widthOf: (line: PrintLine) => number,
  widthOfWord: (word: string) => number,
  blankWidth: number,
): Reaches {
  const widths = new Float64Array(lines.length);
  const needs = new Float64Array(lines.length);
  for (const [at, line] of lines.entries()) {
    const { word = '', blank } = words[at] ?? {};
    const width = widthOf(line);
    widths[at] = width;
    needs[at] = width + widthOfWord(word) + (blank ? blankWidth : 0);
  }
  return { needs, widths };
}

/** What would have had to fit: a word, or one character of a script without blanks. */
function firstWord(text: string): string {
  if (isUnspaced(text.charCodeAt(0))) return text.slice(0, 1);
  const blank = text.indexOf(' ');
  const word = blank < 0 ? text : text.slice(0, blank);
  return word.length > 40 ? word.slice(0, 40) : word;
}

/** How unequal the lengths of full lines are, as a share of their length. */
function spread({ needs, widths }: Reaches, pairs: readonly number[]): number {
  if (pairs.length === 0) return 0;
  const sortedNeeds = pairs.map((at) => needs[at] ?? 0).sort((a, b) => a - b);
  const sortedWidths = pairs.map((at) => widths[at] ?? 0).sort((a, b) => a - b);
  const low = sortedNeeds[Math.floor(pairs.length * 0.05)] ?? 0;
  const high = sortedWidths[Math.floor(pairs.length * 0.95)] ?? 1;
  return (high - low) / (high || 1);
}

/** For each line, how far full lines around it reach at the least, and how wide they usually are. */
function fullWidths(
  needs: Float64Array,
  widths: Float64Array,
  pairs: readonly number[],
  count: number,
): { least: Float64Array; usual: Float64Array } {
  const least = new Float64Array(count);
  const usual = new Float64Array(count);
  let from = 0;
  let to = 0;
  for (let start = 0; start < count; start += AROUND) {
    while (to < pairs.length && (pairs[to] ?? 0) < start + 2 * AROUND) to++;
    while (from < to && (pairs[from] ?? 0) < start - AROUND) from++;
    const local = pairs.slice(to - from >= 8 ? from : 0, to - from >= 8 ? to : Math.min(pairs.length, 400));
    const sorted = local.map((at) => needs[at] ?? 0).sort((a, b) => a - b);
    const end = Math.min(count, start + AROUND);
    least.fill(leastOf(sorted), start, end);
    const sortedWidths = local.map((at) => widths[at] ?? 0).sort((a, b) => a - b);
    usual.fill(sortedWidths[sortedWidths.length >> 1] ?? 0, start, end);
  }
  return { least, usual };
}

/** Full lines differ by no more than this, by the lengths of words and the stretching of blanks. */
const SPREAD = 1.4;

/** The least of the lengths that most lines have; stray short and long lines are left out. */
function leastOf(sorted: readonly number[]): number {
  let best = { from: 0, to: 0 };
  for (let from = 0, to = 0; from < sorted.length; from++) {
    while (to < sorted.length && (sorted[to] ?? 0) <= (sorted[from] ?? 0) * SPREAD) to++;
    if (to - from >= best.to - best.from) best = { from, to };
  }
  return sorted[best.from + Math.floor((best.to - best.from) * 0.05)] ?? 0;
}
