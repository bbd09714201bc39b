import type { Marks, RemovalMark, RepairMark, Span } from './collect-marks.ts';

/** Text of the source to which one and the same set of parts of the article points. Runs follow one another without a gap. */
export interface Run extends Span {
  /** Parts of the article that come from here. */
  targets: string[];
  /** The targets of which this is the first run: it carries their addresses. */
  opens: string[];
  removal?: RemovalMark;
  pieces: Piece[];
}

/** A stretch of one line, plain or under one repair. */
export interface Piece extends Span {
  text: string;
  /** The number of the line that begins here. */
  line?: number;
  repair?: RepairMark;
  /** True for the piece that carries the mark of its repair: its last. */
  marked?: true;
}

/**
 * Cuts a window of a source into runs and pieces. Joined again, the pieces are the window's text, character for
 * character.
 *
 * @param window UTF-16 code units of the decoded text
 * @param firstLine the number of the line in which the window starts
 */
export function segmentSource(text: string, marks: Marks, window: Span, firstLine: number): Run[] {
  const places = marks.places.flatMap(({ target, ranges }) => ranges.map((range) => ({ target, ...range })));
  const inside = (span: Span) => span.start < window.end && span.end > window.start;
  const coverings = places.filter(inside);
  const removals = marks.removals.filter(inside);
  const repairs = marks.repairs.filter(
    (repair) => inside(repair) || (repair.start === repair.end && isWithin(repair.start, window)),
  );
  const edges = new Set([window.start, window.end]);
  for (const { start, end } of [...coverings, ...removals]) {
    edges.add(Math.max(start, window.start));
    edges.add(Math.min(end, window.end));
  }
  const cuts = [...edges].sort((one, other) => one - other);
  const opened = new Set<string>();
  const runs: Run[] = [];
  const scanPlaces = sweepSpans(coverings);
  const scanRemovals = sweepSpans(removals);
  const cutter = cutPieces(text, repairs, firstLine, window.start);
  for (let at = 0; at + 1 < cuts.length; at++) {
    const start = cuts[at] ?? window.start;
    const end = cuts[at + 1] ?? window.end;
    const targets = [...new Set(scanPlaces({ start, end: start + 1 }).map(({ target }) => target))];
    const opens = targets.filter((target) => !opened.has(target));
    for (const target of opens) opened.add(target);
    const removal = scanRemovals({ start, end: start + 1 })[0];
    runs.push({
      start,
      end,
      targets,
      opens,
      ...(removal === undefined ? {} : { removal }),
      pieces: cutter(start, end),
    });
  }
  return runs;
}

const isWithin = (at: number, { start, end }: Span) => at >= start && at < end;

/** Answers, for spans that begin ever later, the spans that overlap each. */
export function sweepSpans<T extends Span>(spans: readonly T[]): (span: Span) => T[] {
  const waiting = [...spans].sort((one, other) => one.start - other.start);
  let next = 0;
  let open: T[] = [];
  return ({ start, end }) => {
    for (let span = waiting[next]; span !== undefined && span.start < end; span = waiting[++next])
      open.push(span);
    open = open.filter((span) => span.end > start);
    return open;
  };
}

/** Cuts, from start to end of ever later runs, at line starts and at the edges of repairs. */
function cutPieces(text: string, repairs: readonly RepairMark[], firstLine: number, windowStart: number) {
  let next = 0;
  let line = firstLine - 1;
  let lineStart = windowStart;
  return (start: number, end: number): Piece[] => {
    const pieces: Piece[] = [];
    for (let at = start; at < end; ) {
      while ((repairs[next]?.end ?? Number.POSITIVE_INFINITY) < at) next++;
      while (repairs[next]?.end === at && repairs[next]?.start !== at) next++;
      const repair = repairs[next];
      const begins = at === lineStart;
      if (begins) line++;
      if (repair !== undefined && repair.start === repair.end && repair.start === at) {
        pieces.push({ start: at, end: at, text: '', ...(begins ? { line } : {}), repair, marked: true });
        if (begins) lineStart = -1;
        next++;
        continue;
      }
      const covered = repair !== undefined && repair.start <= at && at < repair.end;
      const edge = covered ? repair.end : (repair?.start ?? end);
      const newline = text.indexOf('\n', at);
      const lineEnd = newline === -1 ? end : newline + 1;
      const stop = Math.min(end, edge, lineEnd);
      pieces.push({
        start: at,
        end: stop,
        text: text.slice(at, stop),
        ...(begins ? { line } : {}),
        ...(covered ? { repair } : {}),
        ...(covered && stop === Math.min(repair.end, end) ? { marked: true as const } : {}),
      });
      at = stop;
      if (stop === newline + 1) lineStart = stop;
    }
    return pieces;
  };
}
