import type { TextRange } from '@tearsheet/core/model';
import { offsetInSource, type PrintLine } from './print-line.ts';

/** Lines that belong together, and what they say when read as one. */
export interface Passage {
  readonly text: string;
  readonly lines: readonly PrintLine[];
  /** Where in `text` each line begins. */
  readonly starts: readonly number[];
}

/** Where in the source a character of a passage stands. */
export function sourceOffset(passage: Passage, at: number): number {
  let index = 0;
  let above = passage.starts.length;
  while (above - index > 1) {
    const middle = (index + above) >> 1;
    if ((passage.starts[middle] ?? 0) <= at) index = middle;
    else above = middle;
  }
  const line = passage.lines[index];
  return line ? offsetInSource(line, at - (passage.starts[index] ?? 0)) : 0;
}

/** The places in the source of some lines: one range for lines that follow one another. */
export function rangesOf(lines: readonly PrintLine[]): TextRange[] {
  const ranges: TextRange[] = [];
  let last: TextRange | undefined;
  let before: PrintLine | undefined;
  for (const line of lines) {
    if (last && before && line.place === before.place + 1) last.end = line.end;
    else {
      last = { kind: 'text', start: line.start, end: line.end };
      ranges.push(last);
    }
    before = line;
  }
  return ranges;
}
