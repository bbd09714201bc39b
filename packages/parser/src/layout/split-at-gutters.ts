import { rightOf, type SetLine } from './set-line.ts';
import { setLines } from './set-lines.ts';
import type { Run } from './sheet.ts';

/** Of the size of its type, how wide a gap may part columns. */
const WIDE = 0.8;
const FEWEST = 5;

/** Parts lines that run over the white between columns, where a file paints row by row. */
export function splitAtGutters(lines: readonly SetLine[], page: number): SetLine[] {
  const gaps = lines.flatMap((line) => gapsOf(line).map((gap) => ({ ...gap, line })));
  if (gaps.length < FEWEST) return [...lines];
  const gutters: number[] = [];
  for (const gap of gaps) {
    const at = (gap.from + gap.to) / 2;
    if (gutters.some((known) => known > gap.from && known < gap.to)) continue;
    const open = gaps.filter(({ from, to }) => from < at && to > at);
    const across = lines.filter((line) => line.x < at && rightOf(line) > at);
    if (open.length >= FEWEST && open.length > across.length * 0.6) gutters.push(at);
  }
  if (gutters.length === 0) return [...lines];
  return lines.flatMap((line) => {
    const cuts = gapsOf(line).filter(({ from, to }) => gutters.some((at) => at > from && at < to));
    return cuts.length === 0 ? [line] : partsOf(line, cuts).flatMap((runs) => setLines(runs, page));
  });
}

interface Gap {
  from: number;
  to: number;
}

function gapsOf(line: SetLine): Gap[] {
  const gaps: Gap[] = [];
  const inked = line.pieces.map(({ run }) => run).filter(({ text }) => text.trim() !== '');
  for (const [at, run] of inked.entries()) {
    const next = inked[at + 1];
    if (!next) break;
    const [from, to] = next.x > run.x ? [rightOf(run), next.x] : [rightOf(next), run.x];
    if (to - from > line.size * WIDE) gaps.push({ from, to });
  }
  return gaps;
}

function partsOf(line: SetLine, cuts: readonly Gap[]): Run[][] {
  const parts = new Map<number, Run[]>();
  for (const { run } of line.pieces) {
    const part = cuts.filter(({ from }) => run.x + 0.01 >= from).length;
    parts.set(part, [...(parts.get(part) ?? []), run]);
  }
  return [...parts.values()];
}
