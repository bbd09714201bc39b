import { rulesOf, type TagRules } from './tree-rules.ts';

/** A run of characters of the page, character references decoded. */
export class HtmlText {
  readonly kind = 'text';
  parent: HtmlElement;
  value: string;
  /** UTF-16 code units in the decoded source. */
  start: number;
  end: number;
  /** Characters that are read, in letters of an alphabet; below zero until it was measured. */
  measured = -1;

  constructor(parent: HtmlElement, value: string, start: number, end: number) {
    this.parent = parent;
    this.value = value;
    this.start = start;
    this.end = end;
  }
}

/** An element of the page, with where it stands in the source and what was measured of it. */
export class HtmlElement {
  readonly kind = 'element';
  tag: string;
  /** What the tree must know of it by its name. */
  rules: TagRules;
  parent: HtmlElement | undefined;
  readonly children: HtmlNode[] = [];
  /** Names and values in turn; names in small letters, the first of each name counts. */
  attributes: readonly string[] = NONE;
  readonly start: number;
  end: number;
  /** Characters of text below it that may be running text. */
  textLength = 0;
  /** Of these, characters inside links. */
  linkLength = 0;
  /** How much the blocks below it look like running text, in characters; below zero for lists of links. */
  weight = 0;
  /** The weight of its lines of running text alone. */
  gain = 0;
  /** There are lines, not only parts of a line, below it. */
  holdsBlocks = false;

  constructor(tag: string, parent: HtmlElement | undefined, start: number) {
    this.tag = tag;
    this.rules = rulesOf(tag);
    this.parent = parent;
    this.start = start;
    this.end = start;
  }

  /** Whether it stands inside a line. */
  get isInline(): boolean {
    return this.rules.isInline;
  }

  /** Whether its content is never text that is read. */
  get isSilent(): boolean {
    return this.rules.isSilent;
  }

  /** The value of an attribute; `undefined` where there is none. */
  get(name: string): string | undefined {
    const { attributes } = this;
    for (let at = 0; at < attributes.length; at += 2) {
      if (attributes[at] === name) return attributes[at + 1];
    }
    return undefined;
  }
}

export type HtmlNode = HtmlElement | HtmlText;

const NONE: readonly string[] = [];

/** Every node below an element, parents first. `enter` answers false to leave out what is below a node. */
export function walkNodes(root: HtmlElement, enter: (node: HtmlNode) => boolean): void {
  const stack: HtmlNode[] = [];
  for (let at = root.children.length - 1; at >= 0; at--) push(stack, root.children[at]);
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!enter(node) || node.kind === 'text') continue;
    for (let at = node.children.length - 1; at >= 0; at--) push(stack, node.children[at]);
  }
}

function push(stack: (HtmlNode | string)[], node: HtmlNode | undefined): void {
  if (node) stack.push(node);
}

/** Whether an element with one of some tags is below another. */
export function holds(root: HtmlElement, ...tags: readonly string[]): boolean {
  let found = false;
  walkNodes(root, (node) => {
    if (node.kind === 'element' && tags.includes(node.tag)) found = true;
    return !found;
  });
  return found;
}

/** The text nodes below an element; `undefined` stands for what is never read. */
export function textsOf(root: HtmlElement): (HtmlText | undefined)[] {
  const texts: (HtmlText | undefined)[] = [];
  walkNodes(root, (node) => {
    if (node.kind === 'text') texts.push(node);
    else if (node.isSilent) {
      texts.push(undefined);
      return false;
    }
    return true;
  });
  return texts;
}

/** The words below an element, white space folded, at most `most` characters of them; `between` stands for ends of lines. */
export function textOf(root: HtmlNode, most = 10_000, between = ' '): string {
  if (root.kind === 'text') return fold(root.value.slice(0, most));
  let text = '';
  const stack: (HtmlNode | string)[] = [...root.children].reverse();
  for (let node = stack.pop(); node !== undefined && text.length <= most; node = stack.pop()) {
    if (typeof node === 'string') text += node;
    else if (node.kind === 'text') text += node.value;
    else if (!node.isSilent) {
      const block = !node.isInline;
      if (block) {
        text += between;
        stack.push(between);
      }
      for (let at = node.children.length - 1; at >= 0; at--) push(stack, node.children[at]);
    }
  }
  return fold(text.slice(0, most));
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
