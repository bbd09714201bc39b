import type { LayoutBlock } from './layout-block.ts';
import { isMark, mergeStructure } from './merge-structure.ts';
import { readTagged } from './read-tagged.ts';
import { readUntagged } from './read-untagged.ts';
import type { SetLine } from './set-line.ts';
import { setLines } from './set-lines.ts';
import type { Run, Sheet } from './sheet.ts';

/** What stands on the pages. */
export interface Layout {
  blocks: LayoutBlock[];
  /** Lines that the file says belong to the page. */
  artifacts: SetLine[];
  /** Lines of a tagged file that have no tag. */
  outside: SetLine[];
}

/** Tags are trusted where they name at least so much of the text. */
const MOST_TAGGED = 0.6;
/** A paragraph of so many letters on the average is none: everything stands in one tag. */
const LONGEST_AVERAGE = 3_000;

/** Finds the blocks of pages: by their tags where these can be trusted, else by where their lines stand. */
export function readLayout(sheets: readonly Sheet[]): Layout {
  const artifacts = sheets.flatMap(({ runs, number }) =>
    setLines(
      runs.filter(({ artifact }) => artifact),
      number,
    ),
  );
  const tagged = sheets.some(({ structure }) => structure) ? readTagged(sheets) : [];
  if (!areTrusted(tagged, sheets)) {
    const { blocks, margins } = readUntagged(sheets);
    return { blocks, artifacts: [...artifacts, ...margins], outside: [] };
  }
  const named = new Set(marksOf(sheets));
  const outside = sheets.flatMap(({ runs, number }) =>
    setLines(
      runs.filter(({ artifact, mark }) => !artifact && !named.has(`${number} ${mark}`)),
      number,
    ),
  );
  return { blocks: tagged, artifacts, outside };
}

function* marksOf(sheets: readonly Sheet[]): Generator<string> {
  const stack = [...mergeStructure(sheets).children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isMark(node)) yield `${node.page} ${node.mark}`;
    else stack.push(...node.children);
  }
}

/** Tags lie: some name nothing, some put a whole text into one paragraph. */
function areTrusted(blocks: readonly LayoutBlock[], sheets: readonly Sheet[]): boolean {
  const letters = (runs: readonly Run[]) => runs.reduce((sum, { text }) => sum + text.trim().length, 0);
  const all = sheets.reduce((sum, { runs }) => sum + letters(runs.filter(({ artifact }) => !artifact)), 0);
  const whole = blocks.filter(({ tagged }) => tagged);
  const named = blocks.reduce(
    (sum, { lines }) => sum + lines.reduce((one, { text }) => one + text.length, 0),
    0,
  );
  return named >= all * MOST_TAGGED && whole.length > 0 && named / blocks.length < LONGEST_AVERAGE;
}
