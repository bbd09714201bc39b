import type { Block, Identified, ListItem, Removal, TextRange } from '@tearsheet/core/model';
import type { HtmlElement, HtmlText } from './html-node.ts';
import { rangeOf } from './range-of.ts';

/** Blocks that may stand on a page without any words. */
const WORDLESS: readonly string[] = ['figure', 'gallery', 'embed', 'thematicBreak'] satisfies Block['type'][];

/** Where a block comes from, until the article is put together. */
export interface DraftPlace {
  ranges: TextRange[];
  rule: string;
  confidence: number;
}

/** What the blocks of a page are read into: their places, and what was taken out on the way. */
export class BlockDrafts {
  readonly places = new Map<Identified, DraftPlace>();
  readonly removals: Removal[] = [];
  /** The element of the page that a block was read from. */
  readonly elements = new Map<Identified, HtmlElement>();
  /** Characters of a block that stand in links, where some do. */
  readonly linked = new Map<Identified, number>();
  /** Paragraphs that the page calls the caption of a picture, outside its figure. */
  readonly captions = new Set<Identified>();

  /** Notes where a block stands: at its words, or at its whole element where it shows something else, as a film. */
  place<B extends Block | ListItem>(
    block: B,
    element: HtmlElement,
    texts: readonly (HtmlText | undefined)[],
    rule: string,
  ): B {
    const words = rangesOf(texts);
    const isWordless = words.length === 0 && WORDLESS.includes(block.type);
    this.places.set(block, { ranges: isWordless ? [rangeOf(element)] : words, rule, confidence: 0.9 });
    this.elements.set(block, element);
    return block;
  }
}

/** Runs of text nodes as ranges; `undefined` stands for something between them that was left out. */
export function rangesOf(texts: readonly (HtmlText | undefined)[]): TextRange[] {
  const ranges: TextRange[] = [];
  let open: TextRange | undefined;
  for (const text of texts) {
    if (text === undefined) open = undefined;
    else if (text.value.trim() === '') continue;
    else if (open) open.end = Math.max(open.end, text.end);
    else {
      open = { kind: 'text', start: text.start, end: text.end };
      ranges.push(open);
    }
  }
  return ranges;
}
