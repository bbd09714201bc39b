import type { PrintLine } from '../draft/print-line.ts';
import { endsSentence, isCaseless, startsCapital, startsLower } from '../language/sentence.ts';

/** Lines without a gap between them. */
type Unit = readonly PrintLine[];

/** So many lines that stand alone, one after another, may be the rows of two columns. */
const FEWEST_ALONE = 6;
/** Pages with more units than this are left as they are. */
const MOST_UNITS = 250;
/** What lines that do not go on in one another cost on the mean before a page is looked at. */
const LEAST_COST = 0.2;
/** Parted columns must cost less than this share of what the page costs as it stands. */
const BETTER = 0.55;

/**
 * Parts columns that `pdftotext` writes row by row, a line of the left, an empty line, a line of the right, by which lines
 * go on in which: after a sentence comes a capital, after half a sentence a small letter.
 */
export function partColumns(lines: readonly PrintLine[]): readonly PrintLine[] {
  let changed = false;
  const parted: PrintLine[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (lines[to]?.page === lines[from]?.page) to++;
    const page = lines.slice(from, to);
    const columns = mayBeRows(page) ? partPage(page) : undefined;
    if (columns) changed = true;
    for (const line of columns ?? page) parted.push(line);
    from = to;
  }
  return changed ? parted : lines;
}

/** Whether a page has lines enough that stand alone, one after another. */
function mayBeRows(page: readonly PrintLine[]): boolean {
  let alone = 0;
  for (const [at, line] of page.entries()) {
    alone = line.gap > 0 && (page[at + 1]?.gap ?? 1) > 0 && line.column === 0 ? alone + 1 : 0;
    if (alone >= FEWEST_ALONE) return !isCaseless(line.text);
  }
  return false;
}

function partPage(page: readonly PrintLine[]): PrintLine[] | undefined {
  const units: PrintLine[][] = [];
  for (const [at, line] of page.entries()) {
    if (at === 0 || line.gap > 0) units.push([line]);
    else units.at(-1)?.push(line);
  }
  if (units.length > MOST_UNITS) return undefined;
  const words = new Set(page.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? []));
  let before = 0;
  for (let at = 1; at < units.length; at++) before += costOf(units[at - 1], units[at], words);
  if (before < units.length * LEAST_COST) return undefined;
  const best = assign(units, words);
  return best.cost < before * BETTER ? inOrder(units, best.right) : undefined;
}

/** What it costs that one unit is read after another: nothing where the words may go on so. `words` are those of the page. */
function costOf(above: Unit | undefined, below: Unit | undefined, words: ReadonlySet<string>): number {
  const line = above?.at(-1)?.text;
  const next = below?.[0]?.text;
  if (line === undefined || next === undefined) return 0;
  const cut = CUT.exec(line)?.[1];
  if (cut !== undefined) {
    if (!startsLower(next)) return 2;
    return words.has((cut + (FIRST_WORD.exec(next)?.[0] ?? '')).toLowerCase()) ? -0.7 : 0;
  }
  if (endsSentence(line)) return startsLower(next) ? 2 : 0;
  return startsLower(next) ? 0 : startsCapital(next) ? 0.7 : 0.4;
}

const CUT = /(\p{L}+)[-\u2010\u00ad]$/u;
const FIRST_WORD = /^\p{L}+/u;
const WORD = /\p{L}{4,}/gu;

/** Lines that stand alone are rows of one column and the other by turns; units of several lines stay together. */
const STAY = 0.4;
const TURN = 0.1;
/** A second column costs something by itself. */
const SECOND = 1;

/** For each unit whether it stands in the right column, so that all units go on best. */
function assign(units: readonly Unit[], words: ReadonlySet<string>): { cost: number; right: boolean[] } {
  const count = units.length;
  // A state is the last unit and the last of the other column (`count` where that has none yet).
  const costs = Array.from({ length: count }, () =>
    new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY),
  );
  const from = Array.from({ length: count }, () => new Int32Array(count + 1).fill(-1));
  (costs[0] as Float64Array)[count] = 0;
  for (let at = 0; at + 1 < count; at++) {
    const here = costs[at] as Float64Array;
    const next = costs[at + 1] as Float64Array;
    const came = from[at + 1] as Int32Array;
    const alone = units[at]?.length === 1 && units[at + 1]?.length === 1;
    const onward = costOf(units[at], units[at + 1], words) + (alone ? STAY : 0);
    for (let other = 0; other <= count; other++) {
      const cost = here[other] as number;
      if (cost === Number.POSITIVE_INFINITY) continue;
      if (cost + onward < (next[other] as number)) {
        next[other] = cost + onward;
        came[other] = other;
      }
      const turned =
        cost + (alone ? 0 : TURN) + (other === count ? SECOND : costOf(units[other], units[at + 1], words));
      if (turned < (next[at] as number)) {
        next[at] = turned;
        came[at] = other;
      }
    }
  }
  let other = 0;
  const last = costs[count - 1] as Float64Array;
  for (let state = 0; state <= count; state++)
    if ((last[state] as number) < (last[other] as number)) other = state;
  const cost = last[other] as number;
  const right = new Array<boolean>(count).fill(false);
  let isRight = false;
  for (let at = count - 1; at >= 0; at--) {
    right[at] = isRight;
    const before = (from[at] as Int32Array)[other] as number;
    if (at > 0 && other === at - 1) isRight = !isRight;
    other = before;
  }
  return { cost, right: right[0] ? right.map((one) => !one) : right };
}

/** The left column, then the right; what other lines stood between is no gap. */
function inOrder(units: readonly Unit[], right: readonly boolean[]): PrintLine[] {
  const ordered: PrintLine[] = [];
  for (const side of [false, true]) {
    let last = -1;
    for (const [at, unit] of units.entries()) {
      if (right[at] !== side) continue;
      const apart = last === at - 1 || last < 0;
      for (const [index, line] of unit.entries())
        ordered.push({
          ...line,
          column: side ? 1 : 0,
          ...(index === 0 && !apart ? { gap: 0 } : {}),
        });
      last = at;
    }
  }
  return ordered;
}
