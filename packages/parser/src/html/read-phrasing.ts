import { cleanLine, cleanText, gateHref, type Phrasing } from '@tearsheet/core/model';
import type { HtmlElement, HtmlNode, HtmlText } from './html-node.ts';
import { readImage } from './read-image.ts';

/** A line of the page: its phrasing, and the text nodes it was read from (`undefined`: something was left out). */
export interface ReadLine {
  children: Phrasing[];
  texts: (HtmlText | undefined)[];
  /** Characters in links, those that lead nowhere too. */
  linked: number;
}

const MARKS: ReadonlyMap<string, 'emphasis' | 'strong' | 'delete'> = new Map([
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['var', 'emphasis'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['del', 'delete'],
  ['s', 'delete'],
  ['strike', 'delete'],
]);

/** Marks inside marks that a line keeps; deeper ones are dropped, their words stay. */
const DEEPEST = 16;

/**
 * Reads inline nodes into lines, white space as browsers lay it out. Two line breaks in a row end a line: that is how
 * old pages set paragraphs.
 */
export function readLines(
  nodes: readonly HtmlNode[],
  isOut: (element: HtmlElement) => boolean,
  base: string | undefined,
): ReadLine[] {
  const lines: ReadLine[] = [];
  let line = new LineBuilder();
  let breaks = 0;
  const end = () => {
    const read = line.finish();
    if (read) lines.push(read);
    line = new LineBuilder();
  };
  let links = 0;
  const stack: (HtmlNode | typeof CLOSE | typeof END_OF_LINK)[] = [...nodes].reverse();
  const open: (HtmlElement | undefined)[] = [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === CLOSE) {
      if (open.pop()) line.close();
      continue;
    }
    if (node === END_OF_LINK) {
      links--;
      continue;
    }
    if (node.kind === 'text') {
      if (breaks > 0 && /[^\s\u00a0]/.test(node.value)) {
        if (breaks > 1) {
          end();
          for (const mark of open) if (mark) openMark(line, mark, base);
        } else line.add({ type: 'break' });
        breaks = 0;
      }
      if (breaks === 0) line.text(node, links > 0);
      continue;
    }
    if (node.tag === 'br') {
      breaks++;
      continue;
    }
    if (isOut(node) || (node.isSilent && node.tag !== 'data')) {
      line.gap();
      continue;
    }
    if (node.tag === 'img') {
      const image = readImage(node, base);
      if (image && image.alt !== undefined && open.length < DEEPEST) line.add(image);
      continue;
    }
    const marks = open.length < DEEPEST && openMark(line, node, base);
    open.push(marks ? node : undefined);
    if (node.tag === 'a') {
      links++;
      stack.push(END_OF_LINK);
    }
    stack.push(CLOSE);
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at];
      if (child) stack.push(child);
    }
  }
  end();
  return lines;
}

const CLOSE = Symbol('close');
const END_OF_LINK = Symbol('end of link');

function openMark(line: LineBuilder, element: HtmlElement, base: string | undefined): boolean {
  if (element.tag === 'a') {
    const href = element.get('href');
    const url = href === undefined || href.startsWith('#') ? undefined : gateHref(href.trim(), base);
    if (url === undefined) return false;
    const title = cleanLine(element.get('title') ?? '');
    line.open({ type: 'link', url, ...(title === undefined ? {} : { title }), children: [] });
    return true;
  }
  if (element.tag === 'code' || element.tag === 'kbd' || element.tag === 'samp' || element.tag === 'tt') {
    line.open({ type: 'code', children: [] });
    return true;
  }
  const type = MARKS.get(element.tag);
  if (type === undefined) return false;
  line.open({ type, children: [] });
  return true;
}

/** White space that is not one blank, and signs that are not seen. Most texts have none. */
const TO_FOLD = /[\t\n\r\f\u00ad\u200b\ufeff]| {2}/;

type Mark = Extract<Phrasing, { children: Phrasing[] }> | { type: 'code'; children: Phrasing[] };

/** Puts a line together, its white space folded. */
class LineBuilder {
  readonly #children: Phrasing[] = [];
  readonly #marks: Mark[] = [];
  readonly #texts: (HtmlText | undefined)[] = [];
  #blank = true;
  #words = false;
  #linked = 0;

  text(node: HtmlText, linked: boolean): void {
    let { value } = node;
    if (TO_FOLD.test(value)) value = value.replace(/[ \t\n\r\f]+/g, ' ').replace(/[\u00ad\u200b\ufeff]/g, '');
    value = cleanText(value);
    if (this.#blank && value.startsWith(' ')) value = value.slice(1);
    if (value === '') return;
    this.#blank = value.endsWith(' ');
    if (/[^\s\u00a0]/.test(value)) this.#words = true;
    this.#texts.push(node);
    if (linked) this.#linked += value.length;
    const into = this.#into();
    const last = into.at(-1);
    if (last?.type === 'text') last.value += value;
    else into.push({ type: 'text', value });
  }

  add(node: Phrasing): void {
    if (node.type === 'break') {
      trimEnd(this.#into());
      this.#blank = true;
    }
    this.#into().push(node);
  }

  gap(): void {
    if (this.#texts.length > 0) this.#texts.push(undefined);
  }

  open(mark: Mark): void {
    this.#marks.push(mark);
  }

  close(): void {
    const mark = this.#marks.pop();
    if (!mark || mark.children.length === 0) return;
    const into = this.#into();
    if (mark.type !== 'code') into.push(mark);
    else {
      const value = mark.children.map((child) => (child.type === 'text' ? child.value : ' ')).join('');
      into.push({ type: 'inlineCode', value });
    }
  }

  finish(): ReadLine | undefined {
    while (this.#marks.length > 0) this.close();
    if (!this.#words) return undefined;
    trimEnd(this.#children);
    trimStart(this.#children);
    return this.#children.length === 0
      ? undefined
      : { children: this.#children, texts: this.#texts, linked: this.#linked };
  }

  #into(): Phrasing[] {
    return this.#marks.at(-1)?.children ?? this.#children;
  }
}

/** Takes white space and breaks off the end of a line, inside marks too. */
function trimEnd(children: Phrasing[]): void {
  for (let last = children.at(-1); last; last = children.at(-1)) {
    if (last.type === 'text') {
      last.value = last.value.trimEnd();
      if (last.value !== '') return;
    } else if (last.type !== 'break') {
      if ('children' in last) trimEnd(last.children);
      if (!('children' in last) || last.children.length > 0) return;
    }
    children.pop();
  }
}

function trimStart(children: Phrasing[]): void {
  for (let first = children[0]; first; first = children[0]) {
    if (first.type === 'text') {
      first.value = first.value.trimStart();
      if (first.value !== '') return;
    } else if (first.type !== 'break') {
      if ('children' in first) trimStart(first.children);
      if (!('children' in first) || first.children.length > 0) return;
    }
    children.shift();
  }
}
