import { cleanLines } from '../src/clean/clean-lines.ts';
import { gatherWords } from '../src/clean/gather-words.ts';
import { partColumns } from '../src/clean/part-columns.ts';
import { splitColumns } from '../src/clean/split-columns.ts';
import { splitLines } from '../src/clean/split-lines.ts';
import { stitchLines } from '../src/clean/stitch-lines.ts';
import { takeFurniture } from '../src/clean/take-furniture.ts';
import type { FurnitureClues } from '../src/draft/furniture-clues.ts';
import type { PrintLine } from '../src/draft/print-line.ts';

/** The lines of a printout as they are grouped, as `printout/read-printout.ts` makes them. */
export function readLines(text: string): { lines: readonly PrintLine[]; clues: FurnitureClues } {
  const { lines } = cleanLines(splitColumns(stitchLines(splitLines(text), text)));
  const furnished = takeFurniture(lines);
  return { lines: partColumns(gatherWords(furnished.lines)), clues: furnished.clues };
}
