import {
  type Block,
  cleanLine,
  cleanText,
  cleanVerbatim,
  gateHref,
  type Identified,
  type Phrasing,
  type Removal,
  type TableRow,
  type TextRange,
} from '@tearsheet/core/model';
import type { Nodes, Parents, RootContent } from 'mdast';
import { limits } from '../limits.ts';

/** The blocks of a document of Markdown, where each stands, and what was left out. */
export class MarkdownBlocks {
  readonly places = new Map<Identified, TextRange>();
  readonly removals: Removal[] = [];
  readonly #source: string;
  readonly #definitions: ReadonlyMap<string, string>;
  readonly #base: string | undefined;

  constructor(source: string, tree: Parents, base: string | undefined) {
    this.#source = source;
    this.#base = base;
    this.#definitions = new Map(
      tree.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
    );
  }

  read(nodes: readonly RootContent[], depth = 0): Block[] {
    return nodes.flatMap((node) => this.#block(node, depth));
  }

  phrasing(nodes: readonly Nodes[]): Phrasing[] {
    return trimEdges(nodes.flatMap((node) => this.#inline(node, 0)));
  }

  #block(node: RootContent, depth: number): Block[] {
    switch (node.type) {
      case 'paragraph': {
        const [only] = node.children;
        if (only?.type === 'image' && node.children.length === 1) return [this.#figure(only, node)];
        return this.#words(node, (children) => ({ type: 'paragraph', id: '', children }));
      }
      case 'heading': {
        const level = Math.max(2, node.depth);
        return this.#words(node, (children) => ({ type: 'heading', id: '', depth: level, children }));
      }
      case 'thematicBreak':
        return [this.#place({ type: 'thematicBreak', id: '' }, node)];
      case 'code': {
        const lang = node.lang ? cleanLine(node.lang) : undefined;
        const value = cleanVerbatim(node.value);
        return [this.#place({ type: 'code', id: '', ...(lang === undefined ? {} : { lang }), value }, node)];
      }
      case 'blockquote': {
        if (depth >= limits.blockDepth) return this.read(leavesOf(node.children), depth);
        const children = this.read(node.children, depth + 1);
        return children.length === 0 ? [] : [this.#place({ type: 'blockquote', id: '', children }, node)];
      }
      case 'footnoteDefinition':
        return this.read(leavesOf(node.children), depth);
      case 'list':
        return this.#list(node, depth);
      case 'table':
        return this.#table(node);
      case 'html':
        this.#remove(node, 'Markup inside Markdown is not kept');
        return [];
      default:
        return [];
    }
  }

  #words(node: Parents, make: (children: Phrasing[]) => Block): Block[] {
    const children = this.phrasing(node.children);
    return children.length === 0 ? [] : [this.#place(make(children), node)];
  }

  #list(node: Extract<RootContent, { type: 'list' }>, depth: number): Block[] {
    if (depth >= limits.blockDepth) return this.read(leavesOf(node.children), depth);
    const items = node.children.flatMap((item) => {
      const children = this.read(item.children, depth + 2);
      return children.length === 0
        ? []
        : [this.#place({ type: 'listItem' as const, id: '', children }, item)];
    });
    if (items.length === 0) return [];
    const ordered = node.ordered === true;
    const start = ordered && typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {};
    return [this.#place({ type: 'list', id: '', ordered, ...start, children: items }, node)];
  }

  #table(node: Extract<RootContent, { type: 'table' }>): Block[] {
    const rows = node.children.map(
      (row): TableRow => ({
        type: 'tableRow',
        children: row.children.map((cell) => ({ type: 'tableCell', children: this.phrasing(cell.children) })),
      }),
    );
    const align = node.align?.map((one) => one ?? null) ?? [];
    return [
      this.#place({ type: 'table', id: '', ...(align.some(Boolean) ? { align } : {}), children: rows }, node),
    ];
  }

  #figure(image: Extract<Nodes, { type: 'image' }>, node: Nodes): Block {
    const caption = image.title ? cleanText(image.title) : '';
    return this.#place(
      {
        type: 'figure',
        id: '',
        children: [
          this.#image(image.url, image.alt),
          ...(caption === ''
            ? []
            : [{ type: 'caption' as const, children: [{ type: 'text' as const, value: caption }] }]),
        ],
      },
      node,
    );
  }

  #image(url: string, alt: string | null | undefined): Extract<Phrasing, { type: 'image' }> {
    const href = gateHref(url, this.#base);
    const words = alt ? cleanLine(alt) : undefined;
    return {
      type: 'image',
      ...(href === undefined ? {} : { url: href }),
      ...(words === undefined ? {} : { alt: words }),
    };
  }

  #inline(node: Nodes, depth: number): Phrasing[] {
    if (depth > limits.blockDepth && 'children' in node) return [{ type: 'text', value: wordsOf(node) }];
    switch (node.type) {
      case 'text': {
        const value = cleanText(node.value);
        return value === '' ? [] : [{ type: 'text', value }];
      }
      case 'inlineCode': {
        const value = cleanText(node.value);
        return value === '' ? [] : [{ type: 'inlineCode', value }];
      }
      case 'emphasis':
      case 'strong':
      case 'delete':
        return [
          { type: node.type, children: node.children.flatMap((child) => this.#inline(child, depth + 1)) },
        ];
      case 'break':
        return [{ type: 'break' }];
      case 'image':
        return [this.#image(node.url, node.alt)];
      case 'imageReference':
        return [this.#image(this.#definitions.get(node.identifier) ?? '', node.alt)];
      case 'link':
        return this.#link(node.url, node.children, depth);
      case 'linkReference':
        return this.#link(this.#definitions.get(node.identifier) ?? '', node.children, depth);
      case 'footnoteReference':
        return [{ type: 'text', value: `[${cleanText(node.identifier)}]` }];
      case 'html':
        this.#remove(node, 'Markup inside Markdown is not kept');
        return [];
      default:
        return [];
    }
  }

  #link(address: string, nodes: readonly Nodes[], depth: number): Phrasing[] {
    const children = nodes.flatMap((child) => this.#inline(child, depth + 1));
    const url = gateHref(address, this.#base);
    return url === undefined ? children : [{ type: 'link', url, children }];
  }

  #place<B extends Identified>(block: B, node: Nodes): B {
    const range = rangeOf(node);
    if (range) this.places.set(block, range);
    return block;
  }

  #remove(node: Nodes, why: string): void {
    const range = rangeOf(node);
    if (!range) return;
    const text = cleanVerbatim(this.#source.slice(range.start, range.end));
    this.removals.push({ kind: 'other', ranges: [range], text, rule: 'markdown-blocks', why });
  }
}

/** The blocks without blocks of their own, in order, of some that lie too deep to be kept as they are. A loop. */
function leavesOf(nodes: readonly RootContent[]): RootContent[] {
  const leaves: RootContent[] = [];
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (
      node.type === 'blockquote' ||
      node.type === 'list' ||
      node.type === 'listItem' ||
      node.type === 'footnoteDefinition'
    )
      stack.push(...[...node.children].reverse());
    else leaves.push(node);
  }
  return leaves;
}

/** The words of some nodes, without their marks. A loop. */
function wordsOf(node: Nodes): string {
  let words = '';
  const stack: Nodes[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.type === 'text' || next.type === 'inlineCode') words += cleanText(next.value);
    else if ('children' in next) stack.push(...[...next.children].reverse());
  }
  return words === '' ? ' ' : words;
}

function trimEdges(nodes: Phrasing[]): Phrasing[] {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}

export function rangeOf({ position }: Nodes): TextRange | undefined {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? undefined : { kind: 'text', start, end };
}
