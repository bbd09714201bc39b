import type { SetLine } from './set-line.ts';

/** What a block is, as its tags or its looks say. */
export type LayoutKind = 'text' | 'heading' | 'item' | 'quote' | 'cell' | 'caption' | 'code';

/** Lines that belong together. */
export interface LayoutBlock {
  readonly lines: readonly SetLine[];
  readonly kind: LayoutKind;
  /** Of a heading, from 1; of an item or quotation how deep it lies. */
  readonly level: number;
  /** The elements around it, outermost first; empty without tags. */
  readonly path: readonly number[];
  /** What the elements around it say that it is, beside paragraphs and headings: a form, an aside. */
  readonly apart?: 'form' | 'aside';
  /** Whether a tag says that it is a paragraph or a heading, not only that it is there. */
  readonly tagged: boolean;
  /** The mark of an item, such as `2.`; empty where it is drawn. What has one goes on no other item. */
  readonly mark?: string;
  /** The list or table that it is part of. */
  readonly group?: number;
  /** The row that a cell is part of. */
  readonly row?: number;
}

/** What a block says, lines parted by blanks: for looking at, not for the article. */
export const wordsOfBlock = ({ lines }: Pick<LayoutBlock, 'lines'>): string =>
  lines.map(({ text }) => text).join(' ');

/** The share of its letters that are links. */
export function linkShare({ lines }: Pick<LayoutBlock, 'lines'>): number {
  let all = 0;
  let linked = 0;
  for (const { pieces } of lines) {
    for (const { run } of pieces) {
      all += run.text.length;
      if (run.href !== undefined) linked += run.text.length;
    }
  }
  return all === 0 ? 0 : linked / all;
}
