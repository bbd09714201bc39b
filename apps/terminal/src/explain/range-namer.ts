import type { SourceRange } from '@tearsheet/core/model';

/**
 * Names places of a source for people: `lines 3–5`, `page 2`; characters where there is no text to count lines in.
 * Empty for what comes from no place in the source.
 *
 * @param text the decoded source
 */
export function rangeNamer(text: string | undefined): (ranges: readonly SourceRange[]) => string {
  const starts = text === undefined ? [] : lineStarts(text);
  return (ranges) => {
    const [first] = ranges;
    const last = ranges.at(-1);
    if (first === undefined || last === undefined) return '';
    if (first.kind === 'page') return span('page', first.page, last.kind === 'page' ? last.page : first.page);
    const end = Math.max(first.start, (last.kind === 'text' ? last.end : first.end) - 1);
    if (text === undefined || first.part !== undefined) return span('character', first.start, end);
    return span('line', lineAt(starts, first.start), lineAt(starts, end));
  };
}

const span = (unit: string, from: number, to: number): string =>
  from === to ? `${unit} ${from}` : `${unit}s ${from}–${to}`;

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** From 1. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
