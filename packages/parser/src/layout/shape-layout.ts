import {
  type Block,
  cleanLine,
  type Identified,
  type ListItem,
  type Phrasing,
  type Repair,
  type TableRow,
} from '@tearsheet/core/model';
import { hyphenHabit, joinLines } from '../blocks/join-lines.ts';
import { mendMarks } from '../blocks/mend-marks.ts';
import type { BlockPlace, BodyDraft } from '../draft/body-draft.ts';
import { type Passage, sourceOffset } from '../draft/passage.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { nameAside } from '../language/name-aside.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Galley } from './galley.ts';
import type { LayoutBlock } from './layout-block.ts';

/** A block with its lines in the galley. */
export interface GalleyBlock {
  block: LayoutBlock;
  lines: readonly PrintLine[];
}

interface Joined extends GalleyBlock {
  passage: Passage;
}

const BULLET = /^(?:[•‣▪●◦·∙■□–—*✓✔➢➤→»]|-)\s+(?=\S)/u;
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/u;

/** Joins the lines of each block, and makes it what its tags or its looks say that it is. */
export function shapeLayout(blocks: readonly GalleyBlock[], galley: Galley, words: Vocabulary): BodyDraft {
  const repairs: Repair[] = [];
  const context = {
    source: galley.text,
    words,
    habit: hyphenHabit(blocks.flatMap(({ lines }) => [...lines])),
  };
  const joined = blocks.map((one): Joined => {
    const { passage, repairs: joints } = joinLines(one.lines, context);
    const mended = mendMarks(passage);
    for (const repair of joints) repairs.push(repair);
    for (const repair of mended.repairs) repairs.push(repair);
    return { ...one, passage: mended.passage };
  });
  const shaper = new Shaper(galley);
  const children: Block[] = [];
  for (let at = 0; at < joined.length; ) {
    const run = runOf(joined, at);
    children.push(...shaper.shape(run, joined[at + run.length]));
    at += run.length;
  }
  return {
    body: { type: 'root', children },
    places: shaper.places,
    passages: joined.map(({ passage }) => passage),
    repairs,
  };
}

/** The blocks from `at` on that make one block of the article: a list, a table, a quotation. */
function runOf(blocks: readonly Joined[], at: number): Joined[] {
  const first = blocks[at];
  if (!first) return [];
  const { kind, group } = first.block;
  if (kind !== 'item' && kind !== 'cell' && kind !== 'quote') return [first];
  let end = at + 1;
  while (blocks[end]?.block.kind === kind && blocks[end]?.block.group === group) end++;
  return blocks.slice(at, end);
}

class Shaper {
  readonly places = new Map<Identified, BlockPlace>();
  readonly #galley: Galley;

  constructor(galley: Galley) {
    this.#galley = galley;
  }

  shape(run: readonly Joined[], next: Joined | undefined): Block[] {
    const [first] = run;
    if (!first) return [];
    switch (first.block.kind) {
      case 'heading':
        return [
          this.#place(
            {
              type: 'heading',
              id: 'b',
              depth: Math.min(6, Math.max(2, first.block.level)),
              children: this.#phrasing(first),
            },
            run,
          ),
        ];
      case 'item':
        // One number alone counts nothing.
        if (run.length === 1 && !first.block.tagged && NUMBER.test(first.passage.text.slice(0, 20)))
          return [this.#text(first, next)];
        return [this.#list(run)];
      case 'cell':
        return [this.#table(run)];
      case 'quote':
        return [
          this.#place({ type: 'blockquote', id: 'b', children: run.map((one) => this.#paragraph(one)) }, run),
        ];
      case 'caption':
        return [
          this.#place(
            { type: 'figure', id: 'b', children: [{ type: 'caption', children: this.#phrasing(first) }] },
            run,
          ),
        ];
      case 'code':
        return [
          this.#place({ type: 'code', id: 'b', value: first.lines.map(({ text }) => text).join('\n') }, run),
        ];
      case 'text':
        return [this.#text(first, next)];
    }
  }

  /** Running text, or what its first words say that it is. */
  #text(one: Joined, next: Joined | undefined): Block {
    const aside = nameAside(one.passage.text, next?.passage.text);
    const related = aside?.kind === 'related' && !aside.takesNext ? cleanLine(aside.rest) : undefined;
    if (aside?.kind === 'related' && related !== undefined) {
      return this.#place(
        { type: 'related', id: 'b', label: aside.label, items: [{ title: related }] },
        [one],
        'name-aside',
      );
    }
    if (aside?.kind === 'figure') {
      const credit = cleanLine(aside.credit ?? '');
      const caption: Phrasing[] = aside.rest === '' ? [] : [{ type: 'text', value: aside.rest }];
      return this.#place(
        {
          type: 'figure',
          id: 'b',
          ...(credit === undefined ? {} : { credit }),
          children: caption.length === 0 ? [] : [{ type: 'caption', children: caption }],
        },
        [one],
        'name-aside',
      );
    }
    if (aside && aside.kind !== 'related') {
      return this.#place(
        { type: 'correction', id: 'b', kind: aside.kind, children: [this.#paragraph(one)] },
        [one],
        'name-aside',
      );
    }
    return this.#paragraph(one);
  }

  #list(run: readonly Joined[]): Block {
    const numbers = run.map(({ block, passage }) =>
      Number(
        /^\(?(\d{1,3})[.)]?$/.exec(block.mark ?? '')?.[1] ?? NUMBER.exec(passage.text.slice(0, 20))?.[1],
      ),
    );
    const ordered = numbers.every((number) => !Number.isNaN(number));
    const items = run.map((one): ListItem => {
      const text = one.passage.text.slice(0, 20);
      const sign = one.block.mark ? '' : ((ordered ? NUMBER : BULLET).exec(text)?.[0] ?? '');
      return this.#place({ type: 'listItem', id: 'b', children: [this.#paragraph(one, sign.length)] }, [one]);
    });
    const [start = 1] = numbers;
    return this.#place(
      { type: 'list', id: 'b', ordered, ...(ordered && start !== 1 ? { start } : {}), children: items },
      run,
    );
  }

  #table(run: readonly Joined[]): Block {
    const rows: TableRow[] = [];
    let row: number | undefined;
    for (const one of run) {
      if (rows.length === 0 || one.block.row !== row) rows.push({ type: 'tableRow', children: [] });
      row = one.block.row;
      rows.at(-1)?.children.push({ type: 'tableCell', children: this.#phrasing(one) });
    }
    return this.#place({ type: 'table', id: 'b', children: rows }, run);
  }

  #paragraph(one: Joined, from = 0): Block {
    return this.#place({ type: 'paragraph', id: 'b', children: this.#phrasing(one, from) }, [one]);
  }

  /** The text of a passage with its links. */
  #phrasing({ passage }: Joined, from = 0): Phrasing[] {
    const nodes: Phrasing[] = [];
    let start = from;
    let href = this.#hrefAt(passage, from);
    const flush = (end: number) => {
      if (end <= start) return;
      const text: Phrasing = { type: 'text', value: passage.text.slice(start, end) };
      nodes.push(href === undefined || href === '' ? text : { type: 'link', url: href, children: [text] });
      start = end;
    };
    for (let at = from + 1; at < passage.text.length; at++) {
      const here = this.#hrefAt(passage, at);
      if (here === href) continue;
      flush(at);
      href = here;
    }
    flush(passage.text.length);
    return nodes;
  }

  #hrefAt(passage: Passage, at: number): string | undefined {
    const found = this.#galley.lineAt(sourceOffset(passage, at));
    return found?.line.pieces.findLast(({ start }) => start <= found.at)?.run.href;
  }

  #place<B extends Identified>(block: B, from: readonly Joined[], rule = 'shape-layout'): B {
    const tagged = from[0]?.block.tagged === true;
    this.places.set(block, {
      lines: from.flatMap(({ lines }) => [...lines]),
      rule,
      confidence: tagged ? 0.97 : 0.9,
    });
    return block;
  }
}
