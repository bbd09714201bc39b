import { readByline } from '../article/read-byline.ts';
import { datesOfLine } from '../language/dates-of-line.ts';
import { endsSentence, startsCapital, startsLower } from '../language/sentence.ts';
import { findMargins } from './find-margins.ts';
import { goesOnOver, isFull } from './goes-on.ts';
import type { LayoutBlock, LayoutKind } from './layout-block.ts';
import { type Column, orderLines } from './order-lines.ts';
import { rightOf, type SetLine, sameSize } from './set-line.ts';
import { setLines } from './set-lines.ts';
import type { Sheet } from './sheet.ts';
import { splitAtGutters } from './split-at-gutters.ts';

const ITEM = /^(?:[•‣▪●◦·∙■□✓✔➢➤]\s*\S|[–—*-]\s+\S|\(?\d{1,2}[.)]\s+\S)/u;
/** A heading is at most so long. */
const LONGEST_HEADING = 140;
/** Lines so much further apart than usual are two paragraphs. */
const APART = 1.28;
/** Type so much larger than that of the text is that of titles. */
const LARGE = 1.12;

/** The blocks of pages without tags, by where their lines stand; and the lines that stand in the margins of pages. */
export function readUntagged(sheets: readonly Sheet[]): { blocks: LayoutBlock[]; margins: SetLine[] } {
  const pages = sheets.map(({ runs, number, height }) => {
    const upright = runs.filter(({ artifact, font }) => !artifact && !font.endsWith('turned'));
    return { height, lines: splitAtGutters(setLines(upright, number), number) };
  });
  const margins = findMargins(pages);
  const columns = pages.flatMap(({ lines }) => orderLines(lines.filter((line) => !margins.has(line))));
  const habits = readHabits(columns);
  const blocks: SetLine[][] = [];
  let before: Column | undefined;
  for (const column of columns) {
    for (const [at, line] of column.entries()) {
      const open = blocks.at(-1);
      const last = at > 0 ? column[at - 1] : before?.at(-1);
      if (!open || !last || begins(last, line, at > 0 ? column : undefined, before ?? column, column, habits))
        blocks.push([line]);
      else open.push(line);
    }
    before = column;
  }
  return { blocks: nameKinds(blocks, habits), margins: [...margins] };
}

interface Habits {
  leading: ReadonlyMap<number, number>;
  /** The size of type of most of the text, and its font. */
  size: number;
  font: string;
  indented: boolean;
}

const bucket = (size: number): number => Math.round(size * 2);

function begins(
  last: SetLine,
  line: SetLine,
  same: Column | undefined,
  before: Column,
  column: Column,
  habits: Habits,
): boolean {
  if (!sameSize(line, last) || standsAlone(last.text) || standsAlone(line.text)) return true;
  if (!same) {
    const edge = edgesOf(before);
    if (!shareFont(last, line) && !startsLower(line.text)) return true;
    return !goesOnOver(last, line, isSetIn(line, column), {
      edge: last.rtl ? edge.left : edge.right,
      justified: edge.justified,
      indented: habits.indented,
    });
  }
  const leading = habits.leading.get(bucket(line.size)) ?? line.size * 1.3;
  const isLarge = isTitleType(line, habits);
  if (line.baseline - last.baseline > (isLarge ? line.size * 1.45 : leading * APART + 0.5)) return true;
  // Titles are broken where they read well.
  if (isLarge) return !shareFont(last, line);
  const edge = edgesOf(column);
  const full = isFull(last, line, last.rtl ? edge.left : edge.right, edge.justified);
  if (ITEM.test(line.text) && (endsSentence(last.text) || !full || ITEM.test(last.text))) return true;
  if (habits.indented && isSetIn(line, column) && !isSetIn(last, column)) return true;
  if (!shareFont(last, line) && !startsLower(line.text) && (!full || endsSentence(last.text))) return true;
  if (full) return false;
  return endsSentence(last.text)
    ? !startsLower(line.text)
    : startsCapital(line.text) && !/[,;-]$/u.test(last.text);
}

/** Whether a line is set in the type of titles: much larger than the text, or larger and of another face. */
const isTitleType = (line: SetLine, { size, font }: Habits): boolean =>
  line.size > size * LARGE || (line.size > size * 1.04 && line.font !== font);

/** Whether two lines have letters of one font. Rare characters of a line may come from others. */
const shareFont = (one: SetLine, other: SetLine): boolean =>
  one.font === other.font ||
  one.pieces.some(
    ({ run }) => run.text.trim() !== '' && other.pieces.some((piece) => piece.run.font === run.font),
  );

/** Whether a line is a byline or a date and nothing else. */
const standsAlone = (text: string): boolean =>
  text.length < 70 && (readByline(text) !== undefined || datesOfLine(text) !== undefined);

interface Edges {
  left: number;
  right: number;
  justified: boolean;
}

const known = new WeakMap<Column, Edges>();

/** The edges that the lines of a column reach. */
function edgesOf(column: Column): Edges {
  const found = known.get(column);
  if (found) return found;
  const lefts = column.map(({ x }) => x).sort((a, b) => a - b);
  const rights = column.map(rightOf).sort((a, b) => a - b);
  const right = rights[Math.floor((rights.length - 1) * 0.95)] ?? 0;
  const size = column[0]?.size ?? 10;
  const exact = rights.filter((one) => Math.abs(one - right) < size * 0.15).length;
  const edges = {
    left: commonest(lefts),
    right,
    justified: rights.length >= 5 && exact > rights.length * 0.5,
  };
  known.set(column, edges);
  return edges;
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  let best = values[0] ?? 0;
  let most = 0;
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}

function isSetIn(line: SetLine, column: Column): boolean {
  const { left, right } = edgesOf(column);
  const by = line.rtl ? right - rightOf(line) : line.x - left;
  return by > line.size * 0.5 && by < line.size * 5;
}

function readHabits(columns: readonly Column[]): Habits {
  const gaps = new Map<number, number[]>();
  const weights = new Map<string, { size: number; font: string; letters: number }>();
  let setIn = 0;
  let short = 0;
  for (const column of columns) {
    for (const [at, line] of column.entries()) {
      const key = `${bucket(line.size)} ${line.font}`;
      const weight = weights.get(key) ?? { size: line.size, font: line.font, letters: 0 };
      weight.letters += line.text.length;
      weights.set(key, weight);
      const last = column[at - 1];
      if (!last || !sameSize(last, line)) continue;
      gaps.set(bucket(line.size), [...(gaps.get(bucket(line.size)) ?? []), line.baseline - last.baseline]);
      const edge = edgesOf(column);
      if (endsSentence(last.text) && !isFull(last, line, last.rtl ? edge.left : edge.right, edge.justified)) {
        if (isSetIn(line, column)) setIn++;
        else short++;
      }
    }
  }
  const leading = new Map(
    [...gaps].map(([size, all]): [number, number] => {
      const sorted = all.filter((gap) => gap > 0).sort((a, b) => a - b);
      return [size, sorted[Math.floor(sorted.length * 0.4)] ?? size * 0.6];
    }),
  );
  const [main] = [...weights.values()].sort((a, b) => b.letters - a.letters);
  return { leading, size: main?.size ?? 10, font: main?.font ?? '', indented: setIn > short };
}

function nameKinds(blocks: readonly SetLine[][], habits: Habits): LayoutBlock[] {
  const larger = [...new Set(blocks.map(([line]) => bucket(line?.size ?? 0)))].sort((a, b) => b - a);
  let list = 0;
  return blocks.map((lines, at): LayoutBlock => {
    const [first] = lines;
    const kind = kindOf(lines, habits, blocks[at + 1]);
    const isItem = kind === 'item';
    if (isItem && !ITEM.test(blocks[at - 1]?.[0]?.text ?? '')) list++;
    return {
      lines,
      kind,
      level: kind === 'heading' ? (bucket(first?.size ?? 0) === larger[0] ? 1 : 2) : 0,
      path: [],
      tagged: false,
      ...(isItem ? { group: list } : {}),
    };
  });
}

function kindOf(lines: readonly SetLine[], habits: Habits, next: readonly SetLine[] | undefined): LayoutKind {
  const [first] = lines;
  if (!first) return 'text';
  const { size, font } = habits;
  const text = lines.map((line) => line.text).join(' ');
  const isShort = lines.length <= 4 && text.length <= LONGEST_HEADING && /\p{L}/u.test(text);
  if (ITEM.test(text) && !(isShort && isTitleType(first, habits)))
    return /^[–—]/.test(text) ? 'text' : 'item';
  if (!isShort) return 'text';
  if (isTitleType(first, habits)) return 'heading';
  const stands = next?.[0] !== undefined && next[0].font === font && sameSize(next[0], habits);
  return first.font !== font && first.size > size * 0.95 && stands && !endsSentence(text)
    ? 'heading'
    : 'text';
}
