import { endsSentence, startsLower } from '../language/sentence.ts';
import { isFull } from './goes-on.ts';
import type { LayoutBlock, LayoutKind } from './layout-block.ts';
import { type Element, isMark, type Mark, mergeStructure } from './merge-structure.ts';
import { rightOf, type SetLine, sameSize } from './set-line.ts';
import { setLines } from './set-lines.ts';
import type { Run, Sheet } from './sheet.ts';

/** Elements that stand inside a line, where nothing speaks against it. */
const INLINE = /^(?:Span|Link|Em|Strong|Quote|Reference|Annot|Lbl|Sub|Ruby|RB|RT|Code|Formula)$/;

interface Around {
  kind: LayoutKind;
  level: number;
  path: readonly number[];
  apart?: 'form' | 'aside';
  mark?: string;
  group?: number;
  row?: number;
}

/**
 * The blocks of a document by its tags: each paragraph, heading and list item of its structure. Text that stands in
 * no such element is parted by its lines. Text that has no tag at all is no part of the structure: the file shows it
 * as decoration.
 */
export function readTagged(sheets: readonly Sheet[]): LayoutBlock[] {
  const runs = new Map<string, Run[]>();
  for (const { number, runs: painted } of sheets) {
    for (const run of painted) {
      if (run.mark === undefined || run.artifact) continue;
      const key = `${number} ${run.mark}`;
      const known = runs.get(key);
      if (known) known.push(run);
      else runs.set(key, [run]);
    }
  }
  return new TaggedReader(runs, sheets).read(mergeStructure(sheets));
}

class TaggedReader {
  readonly #runs: ReadonlyMap<string, readonly Run[]>;
  readonly #sheets: ReadonlyMap<number, Sheet>;
  readonly #blocks: LayoutBlock[] = [];

  constructor(runs: ReadonlyMap<string, readonly Run[]>, sheets: readonly Sheet[]) {
    this.#runs = runs;
    this.#sheets = new Map(sheets.map((sheet) => [sheet.number, sheet]));
  }

  read(root: Element): LayoutBlock[] {
    this.#walk(root, { kind: 'text', level: 0, path: [] });
    return this.#blocks;
  }

  #walk(element: Element, outer: Around): void {
    const around = enter(element, outer);
    if (element.role === 'LI') {
      const label = element.children.find(isLabel);
      if (label) around.mark = this.#textOf(label);
    }
    const whole = wholeKind(element, around);
    if (whole && !holdsBlocks(element)) {
      this.#add([element], { ...around, ...whole }, true);
      return;
    }
    let loose: (Element | Mark)[] = [];
    const flush = () => {
      this.#add(loose, around, false);
      loose = [];
    };
    for (const child of element.children) {
      if (isLabel(child)) continue;
      if (isMark(child) || isInline(child)) loose.push(child);
      else {
        flush();
        this.#walk(child, around);
      }
    }
    flush();
  }

  /** Makes blocks of the text of some elements: one of what a tag calls one, else as many as its lines show. */
  #add(nodes: readonly (Element | Mark)[], around: Around, tagged: boolean): void {
    const parts = nodes.map((node) => marksOf(node));
    const found: { lines: SetLine[] }[] = [];
    for (const [page, runs] of this.#byPage(parts.flat())) {
      const lines = setLines(runs, page);
      if (tagged) {
        const open = found.at(-1);
        if (open) open.lines.push(...lines);
        else if (lines.length > 0) found.push({ lines });
      } else {
        for (const line of lines) {
          const open = found.at(-1);
          const last = open?.lines.at(-1);
          if (open && last && isWrapped(open.lines, last, line, this.#sheets.get(page)))
            open.lines.push(line);
          else found.push({ lines: [line] });
        }
      }
    }
    for (const [at, { lines }] of found.entries()) {
      const { mark, ...rest } = around;
      this.#blocks.push({ lines, ...rest, tagged, ...(mark !== undefined && at === 0 ? { mark } : {}) });
      delete around.mark;
    }
  }

  #textOf(element: Element): string {
    return marksOf(element)
      .flatMap(({ page, mark }) => this.#runs.get(`${page} ${mark}`) ?? [])
      .map(({ text }) => text)
      .join('')
      .trim();
  }

  *#byPage(marks: readonly Mark[]): Generator<[number, Run[]]> {
    let open: [number, Run[]] | undefined;
    for (const { page, mark } of marks) {
      const runs = this.#runs.get(`${page} ${mark}`);
      if (!runs) continue;
      if (open?.[0] === page) open[1].push(...runs);
      else {
        if (open) yield open;
        open = [page, [...runs]];
      }
    }
    if (open) yield open;
  }
}

/** Whether a line goes on the one before it, where no tag says so: same face, next line, no room left before it. */
function isWrapped(
  block: readonly SetLine[],
  last: SetLine,
  line: SetLine,
  sheet: Sheet | undefined,
): boolean {
  const apart = line.baseline - last.baseline;
  if (line.page !== last.page || !sameSize(line, last)) return false;
  const usual = block.length > 1 ? last.baseline - (block.at(-2)?.baseline ?? 0) : last.size * 1.6;
  if (apart < last.size * 0.5 || apart > Math.min(last.size * 2, usual * 1.25)) return false;
  if (startsLower(line.text) && !endsSentence(last.text)) return true;
  let [left, right] = [Math.min(line.x, last.x), Math.max(rightOf(line), rightOf(last))];
  const [from, to] = [left, right];
  let others = 0;
  for (const run of sheet?.runs ?? []) {
    if (run.artifact || Math.abs(run.size - last.size) > 1.6 || run.x > to || rightOf(run) < from) continue;
    if (run.baseline !== last.baseline && run.baseline !== line.baseline) others++;
    left = Math.min(left, run.x);
    right = Math.max(right, rightOf(run));
  }
  // Two lines alone do not show how wide their column is.
  return others > 0 && isFull(last, line, line.rtl ? left : right, false);
}

function enter(element: Element, outer: Around): Around {
  const path = [...outer.path, element.id];
  switch (element.role) {
    case 'LI': {
      const { mark: _, ...around } = outer;
      return { ...around, kind: 'item', path };
    }
    case 'L':
      return { ...outer, level: outer.kind === 'item' ? outer.level + 1 : 1, path, group: element.id };
    case 'BlockQuote':
      return { ...outer, kind: 'quote', path, group: element.id };
    case 'Table':
      return { ...outer, path, group: element.id };
    case 'TR':
      return { ...outer, path, row: element.id };
    case 'TD':
    case 'TH':
      return { ...outer, kind: 'cell', path };
    case 'Form':
      return { ...outer, apart: 'form', path };
    case 'Aside':
      return { ...outer, apart: outer.apart ?? 'aside', path };
    case 'Caption':
      return { ...outer, kind: 'caption', path };
    default:
      return { ...outer, path };
  }
}

/** What an element says that its text is, as a whole. */
function wholeKind({ role }: Element, around: Around): { kind: LayoutKind; level: number } | undefined {
  const heading = /^H(\d)?$/.exec(role);
  if (heading || role === 'Title') return { kind: 'heading', level: Number(heading?.[1] ?? 1) };
  if (
    role === 'P' ||
    role === 'LI' ||
    role === 'LBody' ||
    role === 'TD' ||
    role === 'TH' ||
    role === 'Caption'
  )
    return around;
  return role === 'BlockQuote' ? around : undefined;
}

const memo = new WeakMap<Element, boolean>();

/** Whether something in an element is a block of its own. */
function holdsBlocks(element: Element): boolean {
  return element.children.some((child) => !isMark(child) && !isInline(child));
}

function isInline(element: Element): boolean {
  const known = memo.get(element);
  if (known !== undefined) return known;
  const inline =
    (INLINE.test(element.role) || element.role === 'NonStruct') &&
    element.children.every((child) => isMark(child) || isInline(child));
  memo.set(element, inline);
  return inline;
}

function marksOf(node: Element | Mark): Mark[] {
  if (isMark(node)) return [node];
  return node.children.filter((child) => node.role !== 'LI' || !isLabel(child)).flatMap(marksOf);
}

const isLabel = (node: Element | Mark): node is Element => !isMark(node) && node.role === 'Lbl';
