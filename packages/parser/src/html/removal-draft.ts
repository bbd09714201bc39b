import type { Removal } from '@tearsheet/core/model';
import { cleanVerbatim } from '@tearsheet/core/model';
import { type HtmlNode, textOf } from './html-node.ts';
import { rangeOf } from './range-of.ts';

export type RemovalKind = Removal['kind'];

/** Characters of what was taken out that a removal repeats; the range leads to the rest. */
const SHOWN = 400;

/** Says that a node of the page is no text of the article; `undefined` where it has no words. */
export function removeNode(
  node: HtmlNode,
  kind: RemovalKind,
  rule: string,
  why: string,
): Removal | undefined {
  const text = textOf(node, SHOWN);
  if (text === '') return undefined;
  return { kind, ranges: [rangeOf(node)], text: cleanVerbatim(text), rule, why };
}
