import type { Anchor } from '@tearsheet/core/model';

/** Blocks whose text is counted by itself, as the model counts it. */
const BLOCKS = '.article .text :is(p, h2, h3, h4, h5, h6)[data-block]';

/** What is selected of the text of the article, as anchors: one for each block that it touches. */
export function readSelection(selection: Selection | null): Anchor[] {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const anchors: Anchor[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(BLOCKS)) {
    const { block } = element.dataset;
    if (block === undefined || !range.intersectsNode(element)) continue;
    const { text, start, end } = rangeIn(element, range);
    const from = start + (text.slice(start, end).length - text.slice(start, end).trimStart().length);
    const to = from + text.slice(from, end).trimEnd().length;
    if (to > from)
      anchors.push({ block, start: from, end: to, exact: text.slice(from, to).replaceAll('\n', ' ') });
  }
  return anchors;
}

/** The text of a block, and which part of it the range covers. What the page adds to the text does not count. */
function rangeIn(element: HTMLElement, range: Range): { text: string; start: number; end: number } {
  let text = '';
  let start = -1;
  let end = -1;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof HTMLElement && node.dataset.added !== undefined
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) text += '\n';
    if (!(node instanceof Text)) continue;
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (start === -1) start = text.length + from;
      end = text.length + to;
    }
    text += node.data;
  }
  return { text, start: Math.max(0, start), end: Math.max(0, end) };
}
