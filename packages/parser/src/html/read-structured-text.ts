import { type Block, cleanText } from '@tearsheet/core/model';
import type { BlockDrafts } from './block-draft.ts';
import type { HtmlElement } from './html-node.ts';
import { rangeOf } from './range-of.ts';

/** Of the letters that JSON-LD says the article has, the share below which the page itself does not hold its text. */
const HELD = 0.3;
const LEAST = 200;

/** Whether the page leaves its text to scripts, and only its JSON-LD holds it. */
export const isTextElsewhere = (said: string | undefined, read: number): said is string =>
  said !== undefined && said.length > LEAST && read < said.length * HELD;

/** Reads the text that JSON-LD repeats into paragraphs. All of them stand in the one script. */
export function readStructuredText(said: string, element: HtmlElement, drafts: BlockDrafts): Block[] {
  return said
    .replace(/<\/(?:p|div|li|h[1-6])>|<br\s?\/?>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .split(/\s*(?:\r?\n)+\s*/)
    .map((line) => cleanText(line).trim())
    .filter((line) => line !== '')
    .map((value) => {
      const block: Block = { type: 'paragraph', id: 'b0', children: [{ type: 'text', value }] };
      drafts.places.set(block, { ranges: [rangeOf(element)], rule: 'read-structured-text', confidence: 0.6 });
      return block;
    });
}
