import type { Repair } from '@tearsheet/core/model';
import type { BodyDraft } from '../draft/body-draft.ts';
import type { Head } from '../draft/head.ts';
import type { Passage } from '../draft/passage.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { hasOwnSign, hyphenHabit, joinLines } from './join-lines.ts';
import { logSpacing } from './log-spacing.ts';
import { mendMarks } from './mend-marks.ts';
import { shapeBlocks } from './shape-blocks.ts';

/** Joins the lines of each group, mends its marks and gives it its shape. */
export function buildBody(
  head: Pick<Head, 'joined' | 'rest'>,
  from: { source: string; words: Vocabulary },
): BodyDraft {
  const lines = head.rest.flat();
  const context = { ...from, habit: hyphenHabit(lines), ownSign: hasOwnSign(lines) };
  const repairs: Repair[] = [];
  for (const lines of head.joined) add(repairs, joinLines(lines, context).repairs);
  const passages: Passage[] = head.rest.map((lines) => {
    const joined = joinLines(lines, context);
    const mended = mendMarks(joined.passage);
    add(repairs, joined.repairs);
    add(repairs, mended.repairs);
    return mended.passage;
  });
  add(repairs, logSpacing([...head.joined, ...head.rest], from.source));
  const { children, places } = shapeBlocks(passages);
  return { body: { type: 'root', children }, places, passages, repairs };
}

/** Not `push(...more)`: a hundred thousand arguments are too many. */
function add(repairs: Repair[], more: readonly Repair[]): void {
  for (const repair of more) repairs.push(repair);
}
