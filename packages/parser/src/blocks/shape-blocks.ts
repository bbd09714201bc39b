import type { Block, Identified, ListItem } from '@tearsheet/core/model';
import type { BlockPlace } from '../draft/body-draft.ts';
import type { Passage } from '../draft/passage.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { nameAside } from '../language/name-aside.ts';
import { endsSentence, isUnspaced, startsLower } from '../language/sentence.ts';

/** Blocks, and the lines that each of them was made of. */
export interface ShapedBlocks {
  children: Block[];
  places: Map<Identified, BlockPlace>;
}

const BULLET = /^(?:[•‣▪●◦·∙■□–—*]|-)\s+(?=\S)/u;
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/u;
const RULE = /^(?:[*·•#✻]\s?){3,9}$|^[-—–_=~]{3,80}$|^[*#⁂❖]$/u;
const LIVE_TIME =
  /^(\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:[A-Z]{2,4}|Uhr))?|\d{1,2} ?[ap]\.?m\.?|\d{1,2}h\d{2})(?:$|\s*[-–—:|]\s+|\s{1,3}(?=\p{Lu}))/iu;

/** Makes each passage the block that it is: paragraph, sub-heading, list, quotation, related links, correction, … */
export function shapeBlocks(passages: readonly Passage[]): ShapedBlocks {
  const shaped: ShapedBlocks = { children: [], places: new Map() };
  const habits = { edge: usualIndent(passages), counted: countsThroughText(passages) };
  const live = passages.filter(({ text }) => text.length < 400 && LIVE_TIME.test(text)).length >= 2;
  let entry: { children: Block[] } | undefined;
  for (let at = 0; at < passages.length; ) {
    const passage = passages[at];
    if (!passage) break;
    const time = live ? LIVE_TIME.exec(passage.text.slice(0, 60)) : null;
    if (time?.[1] !== undefined) {
      entry = startLiveEntry(shaped, passage, time[1], passage.text.slice(time[0].length));
      at++;
      continue;
    }
    const { blocks, used } = shapeNext(shaped, passages, at, habits);
    (entry ?? shaped).children.push(...blocks);
    at += used;
  }
  return shaped;
}

/** An entry of a live blog: its time, and the title or the first paragraph beside it. */
function startLiveEntry(
  shaped: ShapedBlocks,
  passage: Passage,
  time: string,
  rest: string,
): { children: Block[] } {
  const isTitle = rest !== '' && rest.length <= 120 && !endsSentence(rest);
  const block: Extract<Block, { type: 'liveEntry' }> = {
    type: 'liveEntry',
    id: 'b',
    time,
    ...(isTitle ? { title: rest } : {}),
    children: [],
  };
  if (rest !== '' && !isTitle) block.children.push(remember(shaped, paragraph(rest), passage.lines));
  shaped.children.push(
    remember(shaped, block, isTitle || rest === '' ? passage.lines : passage.lines.slice(0, 1)),
  );
  return block;
}

function shapeNext(
  shaped: ShapedBlocks,
  passages: readonly Passage[],
  at: number,
  { edge, counted }: Habits,
): { blocks: Block[]; used: number } {
  const passage = passages[at];
  if (!passage) return { blocks: [], used: 1 };
  const { text, lines } = passage;
  const one = (block: Block, rule: string, confidence: number) => ({
    blocks: [remember(shaped, block, lines, rule, confidence)],
    used: 1,
  });
  if (RULE.test(text.slice(0, 100)) && text.length <= 80)
    return one({ type: 'thematicBreak', id: 'b' }, 'shape-blocks', 0.9);
  const aside = nameAside(text, passages[at + 1]?.text);
  if (aside?.kind === 'related') {
    const from = aside.takesNext ? [...lines, ...(passages[at + 1]?.lines ?? [])] : lines;
    const block: Block = { type: 'related', id: 'b', label: aside.label, items: [{ title: aside.rest }] };
    return { blocks: [remember(shaped, block, from, 'name-aside', 0.9)], used: aside.takesNext ? 2 : 1 };
  }
  if (aside?.kind === 'figure') {
    const block: Block = {
      type: 'figure',
      id: 'b',
      ...(aside.credit === undefined ? {} : { credit: aside.credit }),
      children:
        aside.rest === '' ? [] : [{ type: 'caption', children: [{ type: 'text', value: aside.rest }] }],
    };
    return one(block, 'name-aside', 0.8);
  }
  if (aside) {
    const inner = remember(shaped, paragraph(text), lines);
    return one({ type: 'correction', id: 'b', kind: aside.kind, children: [inner] }, 'name-aside', 0.9);
  }
  const list = readList(shaped, passages, at, counted);
  if (list) return list;
  if (isSetIn(passage, passages, at, edge)) {
    return one(
      { type: 'blockquote', id: 'b', children: [remember(shaped, paragraph(text), lines)] },
      'shape-blocks',
      0.75,
    );
  }
  if (isHeading(passages, at))
    return one(
      { type: 'heading', id: 'b', depth: 2, children: [{ type: 'text', value: text }] },
      'shape-blocks',
      0.85,
    );
  return one(paragraph(text), 'group-lines', 0.95);
}

/** What the whole text does. */
interface Habits {
  /** The indent of its lines. */
  edge: number;
  /** Whether numbers count through it with text between them, as in `ten things to see`: then they are no list. */
  counted: boolean;
}

function countsThroughText(passages: readonly Passage[]): boolean {
  const numbered = passages.flatMap(({ text }, at) => (NUMBER.test(text.slice(0, 20)) ? [at] : []));
  return numbered.some(
    (at, index) => index > 0 && at - (numbered[index - 1] ?? at) > 1 && at - (numbered[index - 1] ?? at) < 12,
  );
}

/** Numbered items are no longer than this on the mean. */
const LONGEST_ITEM = 160;

/** Two or more items one after another, with bullets or with numbers that count on. */
function readList(
  shaped: ShapedBlocks,
  passages: readonly Passage[],
  at: number,
  counted: boolean,
): { blocks: Block[]; used: number } | undefined {
  const first = passages[at]?.text.slice(0, 20) ?? '';
  const numbered = NUMBER.exec(first);
  if (numbered && counted) return undefined;
  const mark = numbered ? undefined : BULLET.exec(first)?.[0][0];
  if (!numbered && mark === undefined) return undefined;
  const items: ListItem[] = [];
  const number = Number(numbered?.[1] ?? 0);
  let used = 0;
  for (let passage = passages[at]; passage; passage = passages[at + used]) {
    const match = (numbered ? NUMBER : BULLET).exec(passage.text.slice(0, 20));
    if (!match || (numbered ? Number(match[1]) !== number + used : match[0][0] !== mark)) break;
    const inner = remember(shaped, paragraph(passage.text.slice(match[0].length)), passage.lines);
    items.push(remember(shaped, { type: 'listItem', id: 'b', children: [inner] }, passage.lines));
    used++;
  }
  // Long numbered passages are paragraphs whose numbers their author wrote.
  const length = passages.slice(at, at + used).reduce((sum, { text }) => sum + text.length, 0);
  if (numbered && length > LONGEST_ITEM * used) return undefined;
  // Two lines of dialogue may begin with dashes; only bullets and more lines make a list.
  if (items.length < 2 || (mark !== undefined && /[–—]/.test(mark) && items.length < 3)) return undefined;
  const lines = passages.slice(at, at + used).flatMap((passage) => passage.lines);
  const block: Block = {
    type: 'list',
    id: 'b',
    ordered: numbered !== null,
    ...(numbered && number !== 1 ? { start: number } : {}),
    children: items,
  };
  return { blocks: [remember(shaped, block, lines, 'shape-blocks', 0.9)], used };
}

/** A short line of its own between paragraphs, without the full stop of a sentence. */
function isHeading(passages: readonly Passage[], at: number): boolean {
  const passage = passages[at];
  const next = passages[at + 1];
  if (!passage || !next || passage.lines.length > 2) return false;
  const { text } = passage;
  const size = isUnspaced(text.charCodeAt(1)) ? text.length * 2.5 : text.length;
  if (size > 90 || size < 3 || startsLower(text) || !/\p{L}/u.test(text)) return false;
  if (/[.,;:…。，；：،؛]["'”’»]?$/u.test(text) || (/^["“„«'‘—–]/u.test(text) && endsSentence(text)))
    return false;
  if (/[!?！？؟]["'”’»]?$/u.test(text) && size > 70) return false;
  const nextSize = isUnspaced(next.text.charCodeAt(1)) ? next.text.length * 2.5 : next.text.length;
  return nextSize > Math.min(size, 60) && (endsSentence(next.text) || nextSize > 90);
}

/** Every line of it stands further in than the text around it. */
function isSetIn(passage: Passage, passages: readonly Passage[], at: number, edge: number): boolean {
  const { lines } = passage;
  const least = Math.min(...lines.slice(0, 200).map(({ indent }) => indent));
  if (lines.length < 2 || least < edge + 3 || at === 0) return false;
  const before = passages[at - 1]?.lines[0]?.indent ?? 0;
  return lines.length >= 2 && passages.length > 3 && (before < least || before === edge || least >= edge + 3);
}

/** The indent that most lines but the first of a passage have. */
function usualIndent(passages: readonly Passage[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of passages) {
    for (const line of lines.length > 1 ? lines.slice(1) : lines)
      counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
  }
  let edge = 0;
  let most = 0;
  for (const [indent, count] of counts) if (count > most) [edge, most] = [indent, count];
  return edge;
}

const paragraph = (value: string): Block => ({
  type: 'paragraph',
  id: 'b',
  children: [{ type: 'text', value }],
});

function remember<B extends Identified>(
  shaped: ShapedBlocks,
  block: B,
  lines: readonly PrintLine[],
  rule = 'group-lines',
  confidence = 0.95,
): B {
  shaped.places.set(block, { lines, rule, confidence });
  return block;
}
