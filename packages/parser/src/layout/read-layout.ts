import type { LayoutBlock } from './layout-block.ts';
import { readTagged } from './read-tagged.ts';
import type { SetLine } from './set-line.ts';
import { setLines } from './set-lines.ts';
import type { Sheet } from './sheet.ts';

/** What stands on the pages. */
export interface Layout {
  blocks: LayoutBlock[];
  /** Lines that the file says belong to the page. */
  artifacts: SetLine[];
  /** Lines of a tagged file that have no tag. */
  outside: SetLine[];
}


export function readLayout(sheets: readonly Sheet[]): Layout {
  const artifacts = sheets.flatMap(({ runs, number }) => setLines(runs.filter(({ artifact }) => artifact), number));
  const blocks = readTagged(sheets);
  const outside = sheets.flatMap(({ runs, number }) =>
    setLines(runs.filter(({ artifact, mark }) => !artifact && mark === undefined), number),
  );
  return { blocks, artifacts, outside };
}
