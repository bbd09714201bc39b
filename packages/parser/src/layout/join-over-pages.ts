import { goesOnOver, type Habit } from './goes-on.ts';
import type { LayoutBlock } from './layout-block.ts';
import { rightOf, type SetLine, sameSize } from './set-line.ts';

/** Puts together what the end of a page or column cut in two. */
export function joinOverPages(blocks: readonly LayoutBlock[]): LayoutBlock[] {
  const indented = readIndented(blocks);
  const joined: LayoutBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const last = before?.lines.at(-1);
    const [first, second] = block.lines;
    if (before && last && first && mayJoin(before, block, last, first)) {
      const setIn = isSetIn(first, second, block);
      if (goesOnOver(last, first, setIn, habitOf(before, blocks, indented))) {
        joined[joined.length - 1] = { ...before, lines: [...before.lines, ...block.lines] };
        continue;
      }
    }
    joined.push(block);
  }
  return joined;
}

function mayJoin(before: LayoutBlock, block: LayoutBlock, last: SetLine, first: SetLine): boolean {
  if (before.kind !== block.kind || before.kind === 'cell' || before.tagged !== block.tagged) return false;
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
