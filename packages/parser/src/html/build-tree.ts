import { type QuoteType, Tokenizer } from 'htmlparser2';
import { limits } from '../limits.ts';
import { HtmlElement, HtmlText } from './html-node.ts';
import { ENDS, ENDS_PARAGRAPH, FORMATTING, HEADINGS, SCOPE, VOID } from './tree-rules.ts';

/** A page as a tree, and whether it had to be cut. */
export interface HtmlTree {
  root: HtmlElement;
  /** Elements that lay too deep and were set beside one another instead, as browsers do. */
  flattened: number;
  /** There were more elements than are read: this is where reading stopped. */
  cutAt?: number;
}

/**
 * Builds the tree of a page in one pass over it, with places in the source. Tags are closed as the HTML standard
 * says, but for its adoption agency, whose cost is not linear: a mark that ends in another block than it began in is
 * dropped. Cost is linear in the length of the source whatever it holds; nothing here recurses.
 */
export function buildTree(source: string): HtmlTree {
  const builder = new TreeBuilder(source);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  builder.stop = () => tokenizer.pause();
  tokenizer.write(source);
  tokenizer.end();
  return builder.finish();
}

class TreeBuilder {
  readonly #source: string;
  readonly #root = new HtmlElement('#document', undefined, 0);
  readonly #stack: HtmlElement[] = [this.#root];
  #top: HtmlElement = this.#root;
  /** How many elements of each name are open. */
  readonly #open = new Map<string, number>();
  /** Opened too deep, and therefore never put on the stack. */
  #buried = 0;
  #foreign = 0;
  #count = 0;
  #flattened = 0;
  #cutAt: number | undefined;
  #tag: HtmlElement | undefined;
  #attributes: string[] = [];
  #name = '';
  #value = '';
  #text: HtmlText | undefined;
  #last = 0;
  stop: () => void = () => {};

  constructor(source: string) {
    this.#source = source;
  }

  finish(): HtmlTree {
    for (const element of this.#stack) element.end = this.#source.length;
    return {
      root: this.#root,
      flattened: this.#flattened,
      ...(this.#cutAt === undefined ? {} : { cutAt: this.#cutAt }),
    };
  }

  isInForeignContext(): boolean {
    return this.#foreign > 0;
  }

  ontext(start: number, end: number): void {
    this.#last = end;
    // What scripts and styles say is read from the source where it is wanted.
    const { tag } = this.#top;
    if (tag === 'script' || tag === 'style') return;
    this.#addText(this.#source.slice(start, end), start, end);
  }

  ontextentity(codepoint: number, end: number): void {
    const start = this.#last;
    this.#last = end;
    this.#addText(String.fromCodePoint(codepoint), start, end);
  }

  #addText(value: string, start: number, end: number): void {
    if (this.#text) {
      this.#text.value += value;
      this.#text.end = end;
    } else {
      this.#text = new HtmlText(this.#top, value, start, end);
      this.#top.children.push(this.#text);
    }
  }

  onopentagname(start: number, end: number): void {
    this.#text = undefined;
    const tag = this.#source.slice(start, end).toLowerCase();
    if (++this.#count > limits.elements) {
      this.#cutAt ??= start - 1;
      this.stop();
    }
    this.#closeBefore(tag);
    this.#tag = new HtmlElement(tag, this.#top, start - 1);
    this.#attributes = [];
  }

  onattribname(start: number, end: number): void {
    this.#name = this.#source.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#source.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.#value += String.fromCodePoint(codepoint);
  }

  onattribend(_quote: QuoteType, _end: number): void {
    if (this.#attributes.length < limits.attributes * 2) this.#attributes.push(this.#name, this.#value);
  }

  onopentagend(end: number): void {
    this.#last = end + 1;
    this.#openTag(end + 1, false);
  }

  onselfclosingtag(end: number): void {
    this.#last = end + 1;
    this.#openTag(end + 1, true);
  }

  #openTag(end: number, selfClosed: boolean): void {
    const element = this.#tag;
    if (!element) return;
    this.#tag = undefined;
    if (this.#attributes.length > 0) element.attributes = this.#attributes;
    element.end = end;
    this.#top.children.push(element);
    element.parent = this.#top;
    const { tag } = element;
    if (VOID.has(tag) || (selfClosed && this.#foreign > 0)) return;
    if (this.#stack.length >= limits.elementDepth) {
      this.#flattened++;
      this.#buried++;
      return;
    }
    if (tag === 'svg' || tag === 'math') this.#foreign++;
    this.#stack.push(element);
    this.#top = element;
    this.#open.set(tag, (this.#open.get(tag) ?? 0) + 1);
  }

  onclosetag(start: number, end: number): void {
    this.#text = undefined;
    const tag = this.#source.slice(start, end).toLowerCase();
    const past = this.#source.indexOf('>', end) + 1 || this.#source.length;
    this.#last = past;
    if (tag === 'br') {
      const element = new HtmlElement('br', this.#top, start - 2);
      element.end = past;
      this.#top.children.push(element);
      return;
    }
    if (this.#buried > 0 && !SCOPE.has(tag)) this.#buried--;
    else if (tag !== 'body' && tag !== 'html') this.#endTag(tag, past);
  }

  #endTag(tag: string, past: number): void {
    if (!this.#open.get(tag)) return;
    const inline = FORMATTING.has(tag);
    for (let at = this.#stack.length - 1; at > 0; at--) {
      const element = this.#stack[at];
      if (!element) return;
      if (element.tag === tag) {
        this.#closeTo(at, past);
        return;
      }
      if (inline && !FORMATTING.has(element.tag)) {
        // Closed from inside a block: it would colour all that follows, so it marks nothing.
        for (let above = at; above > 0; above--) {
          const open = this.#stack[above];
          if (open?.tag !== tag) continue;
          this.#unmark(open);
          return;
        }
        return;
      }
      if (SCOPE.has(element.tag) && !SCOPE.has(tag) && tag !== 'tr' && tag !== 'tbody') return;
    }
  }

  #unmark(element: HtmlElement): void {
    this.#open.set(element.tag, (this.#open.get(element.tag) ?? 1) - 1);
    element.tag = 'span';
    this.#open.set('span', (this.#open.get('span') ?? 0) + 1);
  }

  /** Ends what the opening of an element ends. */
  #closeBefore(tag: string): void {
    const at = this.#last;
    if (this.#foreign > 0) return;
    if (ENDS_PARAGRAPH.has(tag) && this.#open.get('p')) this.#closeOpen(P, SCOPE, at);
    const ends = ENDS.get(tag);
    if (ends) this.#closeOpen(ends[0], ends[1], at);
    if (HEADINGS.has(tag) && HEADINGS.has(this.#top.tag)) this.#closeTo(this.#stack.length - 1, at);
    if (tag === 'a' && this.#open.get('a')) this.#endTag('a', at);
    if (tag === 'body' && this.#open.get('head')) this.#closeOpen(HEAD, SCOPE, at);
  }

  #closeOpen(ends: ReadonlySet<string>, within: ReadonlySet<string>, end: number): void {
    for (let at = this.#stack.length - 1; at > 0; at--) {
      const { tag } = this.#stack[at] ?? this.#root;
      if (ends.has(tag)) {
        this.#closeTo(at, end);
        return;
      }
      if (within.has(tag)) return;
    }
  }

  #closeTo(at: number, end: number): void {
    while (this.#stack.length > at) {
      const element = this.#stack.pop();
      if (!element) break;
      element.end = end;
      if (element.tag === 'svg' || element.tag === 'math') this.#foreign--;
      this.#open.set(element.tag, (this.#open.get(element.tag) ?? 1) - 1);
    }
    this.#top = this.#stack.at(-1) ?? this.#root;
  }

  oncomment(_start: number, end: number): void {
    this.#text = undefined;
    this.#last = end;
  }
  oncdata(start: number, end: number, offset: number): void {
    this.#addText(this.#source.slice(start, end - offset), start, end - offset);
    this.#text = undefined;
    this.#last = end;
  }
  ondeclaration(_start: number, end: number): void {
    this.#last = end + 1;
  }
  onprocessinginstruction(_start: number, end: number): void {
    this.#text = undefined;
    this.#last = end + 1;
  }
  onend(): void {}
}

const P: ReadonlySet<string> = new Set(['p']);
const HEAD: ReadonlySet<string> = new Set(['head']);
