import type { HtmlElement } from './html-node.ts';

/** A line of text that is this long in letters of an alphabet pays for itself; shorter ones look like labels. */
const BLOCK_COST = 20;
/** How much a list of links counts against the text beside it. */
const LOSS = 0.5;
/** How many letters of an alphabet one character of Chinese, Japanese or Korean stands for. */
const IDEOGRAPH = 2.5;

/**
 * Measures each element below a root: text, text in links, and weight, which is what its lines of text have of
 * running text (long lines without links) less what they have of lists of links. What is marked as boilerplate
 * counts as nothing. One pass, children first.
 */
export function measureTree(root: HtmlElement, isOut: (element: HtmlElement) => boolean): void {
  const order: HtmlElement[] = [root];
  for (let at = 0; at < order.length; at++) {
    const element = order[at];
    if (!element) continue;
    element.textLength = 0;
    element.linkLength = 0;
    element.weight = 0;
    element.gain = 0;
    element.holdsBlocks = false;
    for (const child of element.children) {
      if (child.kind === 'element' && !child.isSilent && !isOut(child)) order.push(child);
    }
  }
  for (let at = order.length - 1; at >= 0; at--) {
    const element = order[at];
    if (element) measure(element, isOut);
  }
}

function measure(element: HtmlElement, isOut: (element: HtmlElement) => boolean): void {
  let text = 0;
  let links = 0;
  let weight = 0;
  let gain = 0;
  let lineText = 0;
  let lineLinks = 0;
  const endLine = () => {
    if (lineText > 0) {
      const worth = weigh(lineText, lineLinks);
      weight += worth < 0 ? (worth * LOSS) | 0 : worth;
      gain += Math.max(0, worth);
    }
    lineText = 0;
    lineLinks = 0;
  };
  for (const child of element.children) {
    if (child.kind === 'text') {
      if (child.measured < 0) child.measured = lengthOf(child.value);
      const length = child.measured;
      lineText += length;
      text += length;
      continue;
    }
    if (child.isSilent) {
      if (child.tag === 'iframe' || child.tag === 'video') element.holdsBlocks = true;
      continue;
    }
    if (isOut(child)) continue;
    const inline = child.isInline && !child.holdsBlocks;
    text += child.textLength;
    const linked = child.tag === 'a' ? child.textLength : child.linkLength;
    links += linked;
    if (inline) {
      lineText += child.textLength;
      lineLinks += linked;
    } else {
      endLine();
      if (child.tag !== 'br') element.holdsBlocks = true;
      if (child.tag === 'a') weight += (Math.min(0, weigh(child.textLength, child.textLength)) * LOSS) | 0;
      else {
        weight += child.weight;
        gain += child.gain;
      }
    }
  }
  element.textLength = text;
  element.linkLength = links;
  if (element.isInline && !element.holdsBlocks) return;
  endLine();
  element.weight = weight;
  element.gain = gain;
}

function weigh(text: number, links: number): number {
  const density = links / text;
  // Whole numbers are kept in the element itself, others (minus zero, too) each in an object of their own.
  return (text * (1 - 1.7 * density) - BLOCK_COST) | 0;
}

/** Characters that are read, in letters of an alphabet. */
function lengthOf(value: string): number {
  let length = 0;
  let blank = true;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code <= 0x20 || code === 0xa0) {
      if (!blank) length++;
      blank = true;
    } else {
      length += code >= 0x2e80 && code < 0xd800 ? IDEOGRAPH : 1;
      blank = false;
    }
  }
  return (blank && length > 0 ? length - 1 : length) | 0;
}
