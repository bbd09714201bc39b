/** One printed line, without the white space around it. */
export interface PrintLine {
  /** What is printed, cleaned. Never empty. */
  readonly text: string;
  /** Where it stands in the source, white space around it left out; end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Blanks before it, counted from the left edge of its column. */
  readonly indent: number;
  /** Empty lines before it. */
  readonly gap: number;
  /** The page it stands on, from 0: form feeds part pages. */
  readonly page: number;
  /** The column it stands in, from 0, where a page is set in columns. */
  readonly column: number;
  /** Its number among the printed lines of the source, row by row: lines that follow one another differ by one. */
  readonly place: number;
  /** A field that was taken out stood before it: it begins a block. */
  readonly begins?: true;
  /** How `text` came from the source: from `at` on, its characters stand `by` further on than counted. */
  readonly shifts?: readonly { readonly at: number; readonly by: number }[];
}

/** Where in the source a character of a line stands. */
export function offsetInSource(line: PrintLine, at: number): number {
  let offset = line.start + at;
  for (const shift of line.shifts ?? []) {
    if (shift.at > at) break;
    offset += shift.by;
  }
  return Math.min(offset, line.end);
}
