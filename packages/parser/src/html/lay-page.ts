import { cleanText } from '@tearsheet/core/model';
import { limits } from '../limits.ts';
import type { LaidBlock, LaidPage, LaidRun } from '../sources/laid-page.ts';
import { buildTree } from './build-tree.ts';
import type { HtmlElement, HtmlNode } from './html-node.ts';

/**
 * Lays a page out as words in blocks, as a reader of paper would see it: all of it, what the article is made of and what
 * was left aside. Nothing of its markup is in it: no style, no script, no address that a browser would ask.
 *
 * @param text the decoded source
 * @param from where in it the page begins; all places count in the whole text
 */
export function layPage(text: string, from = 0, to = text.length): LaidPage {
  const layer = new PageLayer(from);
  const stack: (HtmlNode | typeof CLOSE)[] = [buildTree(text.slice(from, to)).root];
  for (let node = stack.pop(); node !== undefined && !layer.full; node = stack.pop()) {
    if (node === CLOSE) layer.close();
    else if (node.kind === 'text') layer.add(node.value, node);
    else if (node.tag === 'img') layer.addPicture(node);
    else if (!node.isSilent) {
      layer.open(node);
      stack.push(CLOSE);
      for (let at = node.children.length - 1; at >= 0; at--) {
        const child = node.children[at];
        if (child) stack.push(child);
      }
    }
  }
  return layer.finish();
}

const CLOSE = Symbol('close');

const KINDS: ReadonlyMap<string, LaidBlock['kind']> = new Map([
  ['li', 'item'],
  ['dd', 'item'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['blockquote', 'quote'],
  ['pre', 'code'],
  ['figcaption', 'caption'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag): [string, LaidBlock['kind']] => [tag, 'heading']),
]);

class PageLayer {
  readonly #from: number;
  readonly #blocks: LaidBlock[] = [];
  readonly #open: HtmlElement[] = [];
  #runs: LaidRun[] = [];
  #length = 0;
  #links = 0;
  full = false;

  constructor(from: number) {
    this.#from = from;
  }

  open(element: HtmlElement): void {
    if (!element.isInline || element.tag === 'br') this.#end();
    if (element.tag === 'a') this.#links++;
    this.#open.push(element);
  }

  close(): void {
    const element = this.#open.at(-1);
    if (element && !element.isInline) this.#end();
    if (element?.tag === 'a') this.#links--;
    this.#open.pop();
  }

  add(value: string, { start, end }: { start: number; end: number }): void {
    const isCode = this.#kind() === 'code';
    const text = cleanText(isCode ? value : value.replace(/\s+/g, ' '));
    if (text === '' || (this.#runs.length === 0 && text.trim() === '')) return;
    this.#runs.push({
      start: start + this.#from,
      end: end + this.#from,
      text,
      ...(this.#links > 0 ? { link: true } : {}),
    });
    this.#length += text.length;
    if (this.#length > limits.laidCharacters || this.#blocks.length > limits.laidBlocks) this.full = true;
  }

  addPicture(element: HtmlElement): void {
    const text = cleanText((element.get('alt') ?? '').replace(/\s+/g, ' ')).trim();
    if (text === '') return;
    this.#end();
    const run = { start: element.start + this.#from, end: element.end + this.#from, text };
    this.#blocks.push({ kind: 'picture', runs: [run] });
    this.#length += text.length;
  }

  finish(): LaidPage {
    this.#end();
    return { blocks: this.#blocks, ...(this.full ? { cut: true } : {}) };
  }

  #kind(): LaidBlock['kind'] {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const kind = KINDS.get(this.#open[at]?.tag ?? '');
      if (kind !== undefined) return kind;
    }
    return 'text';
  }

  #end(): void {
    if (this.#runs.some(({ text }) => text.trim() !== '')) {
      this.#blocks.push({ kind: this.#kind(), runs: this.#runs });
    }
    this.#runs = [];
  }
}
