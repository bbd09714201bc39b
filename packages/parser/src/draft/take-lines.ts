import type { Removal, RemovalKind } from '@tearsheet/core/model';
import { rangesOf } from './passage.ts';
import type { PrintLine } from './print-line.ts';

/**
 * Leaves lines out, and makes what follows each of them stand apart from what came before.
 *
 * @param begins whether what follows surely begins a block, as below a byline
 */
export function withoutLines(
  lines: readonly PrintLine[],
  taken: ReadonlySet<PrintLine>,
  begins = false,
): PrintLine[] {
  const left: PrintLine[] = [];
  let gap = 0;
  for (const line of lines) {
    if (taken.has(line)) gap = Math.max(gap, line.gap, 1);
    else {
      const moved = gap > 0 && (gap > line.gap || begins);
      left.push(moved ? { ...line, gap: Math.max(gap, line.gap), ...(begins ? { begins } : {}) } : line);
      gap = 0;
    }
  }
  return left;
}

/** The record of lines that were taken out of the running text. */
export function removalOf(
  kind: RemovalKind,
  lines: readonly PrintLine[],
  rule: string,
  why: string,
): Removal {
  return { kind, ranges: rangesOf(lines), text: lines.map(({ text }) => text).join('\n'), rule, why };
}
