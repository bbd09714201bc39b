import { endsSentence, startsLower } from '../language/sentence.ts';
import { goesOnOver, type Habit, isFull } from './goes-on.ts';
import type { LayoutBlock } from './layout-block.ts';
import { rightOf, type SetLine, sameSize } from './set-line.ts';

/** Puts together what the end of a page or column cut in two. */
export function joinOverPages(blocks: readonly LayoutBlock[]): LayoutBlock[] {
  const indented = readIndented(blocks);
  const joined: LayoutBlock[] = [];
  for (const block of blocks) {
    const [first, second] = block.lines;
    const at = first ? indexOfOpen(joined, block, first, (one) => habitOf(one, blocks, indented)) : -1;
    const before = joined[at];
    const last = before?.lines.at(-1);
    if (before && last && first) {
      const goesOn =
        at < joined.length - 1 ||
        goesOnOver(last, first, isSetIn(first, second, block), habitOf(before, blocks, indented));
      if (goesOn) {
        joined[at] = { ...before, lines: [...before.lines, ...block.lines] };
        continue;
      }
    }
    joined.push(block);
  }
  return joined;
}

/** Blocks that may stand between the two parts of a paragraph: pictures, boxes, notes at the foot of the page. */
const BETWEEN = 6;

/** The block that another may go on: the one before it, or one in the middle of a sentence a little further up. */
function indexOfOpen(
  joined: readonly LayoutBlock[],
  block: LayoutBlock,
  first: SetLine,
  habit: (block: LayoutBlock) => Habit,
): number {
  const nearest = joined.length - 1;
  for (let at = nearest; at >= Math.max(0, nearest - BETWEEN); at--) {
    const before = joined[at];
    const last = before?.lines.at(-1);
    if (!before || !last || !mayJoin(before, block, last, first)) continue;
    if (at === nearest) return at;
    const { edge, justified } = habit(before);
    const inSentence = startsLower(first.text) && !endsSentence(last.text) && before.lines.length > 1;
    const below = Math.abs(last.x - first.x) < last.size * 3;
    if (inSentence && below && before.kind === 'text' && isFull(last, first, edge, justified)) return at;
  }
  return -1;
}

function mayJoin(before: LayoutBlock, block: LayoutBlock, last: SetLine, first: SetLine): boolean {
  if (
    before.kind !== block.kind ||
    before.kind === 'cell' ||
    before.tagged !== block.tagged ||
    block.mark !== undefined
  )
    return false;
  if (before.kind === 'item' && before.level !== block.level) return false;
  if (!sameSize(last, first)) return false;
  if (before.kind === 'heading' && before.level !== block.level) return false;
  return last.page + 1 === first.page;
}

const isSetIn = (first: SetLine, second: SetLine | undefined, { lines }: LayoutBlock): boolean =>
  second !== undefined && lines.length > 1
    ? first.rtl
      ? rightOf(second) - rightOf(first) > first.size * 0.5
      : first.x - second.x > first.size * 0.5
    : false;

/** Whether most paragraphs begin further in than they go on. */
function readIndented(blocks: readonly LayoutBlock[]): boolean {
  let setIn = 0;
  let flush = 0;
  for (const block of blocks) {
    const [first, second] = block.lines;
    if (block.kind !== 'text' || !first || !second || second.page !== first.page) continue;
    const by = first.rtl ? rightOf(second) - rightOf(first) : first.x - second.x;
    if (by > first.size * 0.5) setIn++;
    else if (Math.abs(by) < first.size * 0.2) flush++;
  }
  return setIn > flush;
}

/** What the column does that a block stands in: told from the blocks of its size nearby that stand as it does. */
function habitOf(block: LayoutBlock, blocks: readonly LayoutBlock[], indented: boolean): Habit {
  const last = block.lines.at(-1);
  if (!last) return { edge: 0, justified: false, indented };
  const near = blocks
    .flatMap(({ lines }) => lines.slice(0, -1))
    .filter(
      (line) =>
        Math.abs(line.page - last.page) <= 1 &&
        sameSize(line, last) &&
        (last.rtl ? Math.abs(rightOf(line) - rightOf(last)) : Math.abs(line.x - last.x)) < last.size * 3,
    );
  const edges = near.map((line) => (line.rtl ? line.x : rightOf(line))).sort((a, b) => a - b);
  if (last.rtl) edges.reverse();
  const edge = edges[Math.floor(edges.length * 0.9)] ?? (last.rtl ? last.x : rightOf(last));
  const exact = edges.filter((one) => Math.abs(one - edge) < last.size * 0.15).length;
  return { edge, justified: edges.length >= 4 && exact > edges.length * 0.8, indented };
}
