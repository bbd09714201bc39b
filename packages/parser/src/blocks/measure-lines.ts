import { FACES, type Face, lineCells, lineWidth } from '../draft/line-width.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { isUnspaced } from '../language/sentence.ts';
import { Look } from './look-at-line.ts';

/** What the lengths of the lines say of the column that they were set in. */
export interface Measure {
  /** Whether lines were broken to fit a column at all; if not, each line is a paragraph. */
  readonly wrapped: boolean;
  /** How far each line would have reached with the next line's first word, as a share of a full line. */
  readonly reach: Float64Array;
  /** How wide each line is, as a share of a usual full line. */
  readonly width: Float64Array;
  /** How unequal the lengths of full lines are, as a share of their length. */
  readonly spread: number;
  /** Whether full lines all end at the same edge, so that a line that ends before it is no full one. */
  readonly even: boolean;
}

/** Lines on either side from which the width of the column around a line is told. */
const AROUND = 40;
/** Pairs of lines by which the typeface is told. */
const ENOUGH_PAIRS = 80;

/** A way to measure lines. */
interface Ruler {
  line(line: PrintLine): number;
  word(word: string): number;
  readonly blank: number;
}

const proportional = (face: Face): Ruler => ({
  line: ({ text }) => lineWidth(text, face),
  word: (word) => lineWidth(word, face),
  blank: face.ascii[0] ?? 25,
});
const fixed: Ruler = { line: ({ text }) => lineCells(text), word: lineCells, blank: 1 };
/** Blanks that a printer stretched are still in the source. */
const stretched: Ruler = { line: ({ start, end }) => end - start, word: lineCells, blank: 1 };
const RULERS: readonly Ruler[] = [...FACES.map(proportional), fixed];

/**
 * Tells the width of the column from pairs of lines that plainly belong together: the first ends no sentence, the
 * second starts with a small letter. In such a pair the second line's first word did not fit into the first; so a
 * line into which the next word would have fitted ends a paragraph.
 *
 * @param looks the {@link Look} of each line
 */
export function measureLines(lines: readonly PrintLine[], looks: Uint16Array): Measure {
  const pairs: number[] = [];
  const long = longLine(lines);
  for (let at = 0; at + 1 < lines.length; at++) if (belongTogether(lines, looks, at, long)) pairs.push(at);
  const words = lines.map((_, at) => firstWord(lines[at + 1]?.text ?? ''));
  const { ruler, spread } = chooseRuler(lines, words, pairs);
  const widths = new Float64Array(lines.length);
  const needs = new Float64Array(lines.length);
  for (const [at, line] of lines.entries()) {
    const width = ruler.line(line);
    widths[at] = width;
    needs[at] = width + needOf(ruler, line, words[at] ?? '');
  }
  const { least, usual } = fullWidths(needs, widths, pairs, lines.length);
  for (let at = 0; at < lines.length; at++) {
    const width = widths[at] ?? 0;
    const full = usual[at] ?? 0;
    // Some printers put the rest of a word that was cut, and all after it, on the line above: what counts is the last part.
    const last =
      full > 0 && width > full * LINES_IN_ONE
        ? width - full * Math.max(1, Math.ceil(width / full - 1.12))
        : width;
    needs[at] = ((needs[at] ?? 0) - width + last) / (least[at] || 1);
    widths[at] = last / (full || 1);
  }
  return {
    wrapped: pairs.length >= 2 || (pairs.length === 1 && lines.length <= 6),
    even: pairs.length >= 8 && spread < EVEN,
    spread,
    reach: needs,
    width: widths,
  };
}

/** A line so much wider than a full one holds several. */
const LINES_IN_ONE = 1.3;
/** Full lines that differ by less than this share all end at the same edge. */
const EVEN = 0.2;

function belongTogether(lines: readonly PrintLine[], looks: Uint16Array, at: number, long: number): boolean {
  const line = lines[at] as PrintLine;
  const next = lines[at + 1] as PrintLine;
  const look = looks[at] ?? 0;
  const below = looks[at + 1] ?? 0;
  if (next.gap > 0 || line.column !== next.column || (look & Look.ends) !== 0) return false;
  if ((below & Look.lower) !== 0) return true;
  // Names and German nouns have capitals too: then only a long line tells.
  return (below & Look.caseless) !== 0 && (look & Look.caseless) !== 0
    ? line.text.length > 12
    : line.text.length >= long;
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

/** The way of measuring by which full lines are most alike. */
function chooseRuler(
  lines: readonly PrintLine[],
  words: readonly string[],
  pairs: readonly number[],
): { ruler: Ruler; spread: number } {
  const sample = pairs.slice(0, ENOUGH_PAIRS);
  const rulers = lines.some(({ shifts }) => shifts !== undefined) ? [...RULERS, stretched] : RULERS;
  let best: { ruler: Ruler; spread: number } | undefined;
  for (const ruler of rulers) {
    const found = { ruler, spread: spreadOf(ruler, lines, words, sample) };
    if (!best || found.spread < best.spread * (best.ruler === RULERS[0] ? 0.95 : 1)) best = found;
  }
  return best ?? { ruler: fixed, spread: 0 };
}

/** How unequal the lengths of full lines are, as a share of their length. */
function spreadOf(
  ruler: Ruler,
  lines: readonly PrintLine[],
  words: readonly string[],
  pairs: readonly number[],
): number {
  if (pairs.length === 0) return 0;
  const needs = new Float64Array(pairs.length);
  const widths = new Float64Array(pairs.length);
  for (const [index, at] of pairs.entries()) {
    const line = lines[at] as PrintLine;
    const width = ruler.line(line);
    widths[index] = width;
    needs[index] = width + needOf(ruler, line, words[at] ?? '');
  }
  needs.sort();
  widths.sort();
  const low = needs[Math.floor(pairs.length * 0.05)] ?? 0;
  const high = widths[Math.floor(pairs.length * 0.95)] ?? 1;
  return (high - low) / (high || 1);
}

/** What would have to fit behind a line: the first word of the next, and a blank where words have one. */
function needOf(ruler: Ruler, { text }: PrintLine, word: string): number {
  const unspaced = isUnspaced(word.charCodeAt(0)) && isUnspaced(text.charCodeAt(text.length - 1));
  return ruler.word(word) + (unspaced ? 0 : ruler.blank);
}

/** What would have had to fit: a word, or one character of a script without blanks. */
function firstWord(text: string): string {
  if (isUnspaced(text.charCodeAt(0))) return text.slice(0, 1);
  const blank = text.indexOf(' ');
  const word = blank < 0 ? text : text.slice(0, blank);
  return word.length > 40 ? word.slice(0, 40) : word;
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
    const end = Math.min(count, start + AROUND);
    const sorted = Float64Array.from(local, (at) => needs[at] ?? 0).sort();
    least.fill(leastOf(sorted), start, end);
    const sortedWidths = Float64Array.from(local, (at) => widths[at] ?? 0).sort();
    usual.fill(sortedWidths[sortedWidths.length >> 1] ?? 0, start, end);
  }
  return { least, usual };
}

/** Full lines differ by no more than this, by the lengths of words and the stretching of blanks. */
const SPREAD = 1.4;

/** The least of the lengths that most lines have; stray short and long lines are left out. */
function leastOf(sorted: Float64Array): number {
  let best = { from: 0, to: 0 };
  for (let from = 0, to = 0; from < sorted.length; from++) {
    while (to < sorted.length && (sorted[to] ?? 0) <= (sorted[from] ?? 0) * SPREAD) to++;
    if (to - from >= best.to - best.from) best = { from, to };
  }
  return sorted[best.from + Math.floor((best.to - best.from) * 0.05)] ?? 0;
}
