import { type QuoteType, Tokenizer } from 'htmlparser2';
import { limits } from '../limits.ts';
import { HtmlElement, HtmlText } from './html-node.ts';
import { KNOWN_TAGS, rulesOf, SCOPE } from './tree-rules.ts';

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
  /** How many elements of each known name are open; of all others together, by 0. */
  readonly #open = new Int32Array(KNOWN_TAGS + 1);
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
    if (!this.#text && this.#isIdle() && isBlank(value)) return;
    if (this.#text) {
      this.#text.value += value;
      this.#text.end = end;
    } else {
      this.#text = new HtmlText(this.#top, value, start, end);
      this.#top.children.push(this.#text);
    }
  }

  /** Whether white space here would stand at the beginning of a line, where it is not shown. */
  #isIdle(): boolean {
    if (this.#top.rules.isInline || (this.#open[PRE] ?? 0) > 0) return false;
    const last = this.#top.children.at(-1);
    return last === undefined || (last.kind === 'element' && !last.rules.isInline);
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
    const { tag, rules } = element;
    if (rules.isVoid || (selfClosed && this.#foreign > 0)) return;
    if (this.#stack.length >= limits.elementDepth) {
      this.#flattened++;
      this.#buried++;
      return;
    }
    if (tag === 'svg' || tag === 'math') this.#foreign++;
    this.#stack.push(element);
    this.#top = element;
    this.#tally(rules.number, 1);
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
    const { number, isFormatting, isScope } = rulesOf(tag);
    if (!this.#open[number]) return;
    for (let at = this.#stack.length - 1; at > 0; at--) {
      const element = this.#stack[at];
      if (!element) return;
      if (element.tag === tag) {
        this.#closeTo(at, past);
        return;
      }
      if (isFormatting && !element.rules.isFormatting) {
        // Closed from inside a block: it would colour all that follows, so it marks nothing.
        for (let above = at; above > 0; above--) {
          const open = this.#stack[above];
          if (open?.tag !== tag) continue;
          this.#unmark(open);
          return;
        }
        return;
      }
      if (element.rules.isScope && !isScope && tag !== 'tr' && tag !== 'tbody') return;
    }
  }

  #unmark(element: HtmlElement): void {
    this.#tally(element.rules.number, -1);
    element.tag = 'span';
    element.rules = SPAN;
    this.#tally(SPAN.number, 1);
  }

  /** Ends what the opening of an element ends. */
  #closeBefore(tag: string): void {
    const at = this.#last;
    if (this.#foreign > 0) return;
    const { endsParagraph, ends, isHeading } = rulesOf(tag);
    if (endsParagraph && this.#open[PARAGRAPH]) this.#closeOpen(P, SCOPE, at);
    if (ends) this.#closeOpen(ends[0], ends[1], at);
    if (isHeading && this.#top.rules.isHeading) this.#closeTo(this.#stack.length - 1, at);
    if (tag === 'a' && this.#open[LINK]) this.#endTag('a', at);
    if (tag === 'body' && this.#open[rulesOf('head').number]) this.#closeOpen(HEAD, SCOPE, at);
  }

  #tally(number: number, by: number): void {
    this.#open[number] = (this.#open[number] ?? 0) + by;
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
      this.#tally(element.rules.number, -1);
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

/** Whether some text is white space that HTML folds. */
function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && (code < 0x09 || code > 0x0d)) return false;
  }
  return true;
}

const PARAGRAPH = rulesOf('p').number;
const LINK = rulesOf('a').number;
const PRE = rulesOf('pre').number;
const SPAN = rulesOf('span');
const P: ReadonlySet<string> = new Set(['p']);
const HEAD: ReadonlySet<string> = new Set(['head']);
