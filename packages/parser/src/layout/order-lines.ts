import { bottomOf, rightOf, type SetLine, sameSize } from './set-line.ts';

/** Lines of one column, from top to bottom. */
export type Column = readonly SetLine[];

/** A stretch of the page: lines below one another, or columns side by side. */
interface Band {
  lines: SetLine[];
  /** What the lines cover from left to right, in order, without overlaps. */
  covered: Span[];
}

interface Span {
  from: number;
  to: number;
}

/** Of the size of its type, how much white parts two columns. */
const GUTTER = 0.7;
const DEEPEST = 6;

/**
 * Puts the lines of a page into the order in which they are read: what runs across the page parts what is above it
 * from what is below; side by side, the left column (from right to left, the right one) comes first.
 */
export function orderLines(lines: readonly SetLine[], depth = 0): Column[] {
  const columns: Column[] = [];
  for (const band of splitBands(lines)) {
    if (band.covered.length < 2 || depth >= DEEPEST) columns.push(band.lines);
    else {
      const parts = band.covered.map(({ from, to }) => band.lines.filter(({ x }) => x >= from && x <= to));
      if (mostlyRightToLeft(band.lines)) parts.reverse();
      for (const part of parts) columns.push(...orderLines(part, depth + 1));
    }
  }
  return columns;
}

const mostlyRightToLeft = (lines: readonly SetLine[]): boolean =>
  lines.filter(({ rtl }) => rtl).length * 2 > lines.length;

function splitBands(lines: readonly SetLine[]): Band[] {
  const bands: Band[] = [];
  let band: Band = { lines: [], covered: [] };
  for (const line of lines.toSorted((a, b) => a.top - b.top || a.x - b.x)) {
    const covered = cover(band.covered, line);
    if (band.covered.length < 2) {
      if (isBesideAny(line, band.lines)) band = splitOff(bands, band, line);
      else {
        // Below the others and beside none of them.
        band.lines.push(line);
        band.covered = [
          {
            from: Math.min(...covered.map(({ from }) => from)),
            to: Math.max(...covered.map(({ to }) => to)),
          },
        ];
      }
    } else if (covered.length > 1) {
      band.lines.push(line);
      band.covered = covered;
    } else {
      const lines = takeBeginning(band, line);
      bands.push(band);
      band = { lines: [...lines, line], covered: cover([], line) };
    }
  }
  if (band.lines.length > 0) bands.push(band);
  return bands;
}

/** Takes from the end of a band of columns the lines above one that runs across it, which that one goes on. */
function takeBeginning(band: Band, across: SetLine): SetLine[] {
  const taken: SetLine[] = [];
  let below = across;
  for (let line = band.lines.at(-1); line; line = band.lines.at(-1)) {
    const beside = band.lines.at(-2);
    const next = below.top - bottomOf(line) < line.height * 0.6 && sameSize(below, line);
    if (!next || line.x > rightOf(across) || (beside && bottomOf(beside) > line.top + line.height * 0.3))
      break;
    band.lines.pop();
    taken.unshift(line);
    below = line;
  }
  band.covered = band.lines.reduce<Span[]>((spans, one) => cover(spans, one), []);
  return taken;
}

/** Begins a band of columns with the last lines of another that leave the white between them open. */
function splitOff(bands: Band[], band: Band, line: SetLine): Band {
  let next: Band = { lines: [line], covered: cover([], line) };
  let left = band.lines.length;
  while (left > 0) {
    const above = band.lines[left - 1];
    const covered = above ? cover(next.covered, above) : [];
    if (!above || covered.length < 2) break;
    next = { lines: [above, ...next.lines], covered };
    left--;
  }
  if (left > 0) {
    const rest = band.lines.slice(0, left);
    bands.push({ lines: rest, covered: rest.reduce<Span[]>((spans, one) => cover(spans, one), []) });
  }
  return next;
}

const isBesideAny = (line: SetLine, others: readonly SetLine[]): boolean =>
  others
    .slice(-4)
    .some(
      (other) =>
        line.top < bottomOf(other) - other.height * 0.5 &&
        other.top < bottomOf(line) &&
        (line.x > rightOf(other) + line.size * GUTTER || rightOf(line) + line.size * GUTTER < other.x),
    );

/** The spans with that of one more line; spans with too little white between them are one. */
function cover(spans: readonly Span[], line: SetLine): Span[] {
  const gutter = line.size * GUTTER;
  const span: Span = { from: line.x, to: rightOf(line) };
  const apart: Span[] = [];
  for (const one of spans) {
    if (one.to + gutter < span.from || one.from - gutter > span.to) apart.push(one);
    else {
      span.from = Math.min(span.from, one.from);
      span.to = Math.max(span.to, one.to);
    }
  }
  return [...apart, span].sort((a, b) => a.from - b.from);
}
