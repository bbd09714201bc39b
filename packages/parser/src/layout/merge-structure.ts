import type { Sheet, StructureNode } from './sheet.ts';

/** An element of the structure of the whole document. */
export interface Element {
  readonly id: number;
  readonly role: string;
  readonly children: (Element | Mark)[];
}

/** Marked content of a page. */
export interface Mark {
  readonly page: number;
  readonly mark: string;
}

/** Elements that hold a paragraph or the like: where one ends a page, another begins the next. */
const WHOLE = /^(?:P|H\d?|LI|LBody|TR|TD|TH|Caption|Link|Span|Title)$/;
const DEEPEST = 400;

export const isMark = (node: Element | Mark): node is Mark => 'mark' in node;

/** Makes one tree of the trees of the pages: what is open at the end of one page goes on at the top of the next. */
export function mergeStructure(sheets: readonly Sheet[]): Element {
  let count = 0;
  const root: Element = { id: count++, role: 'Root', children: [] };
  const grow = (node: StructureNode, page: number, depth: number): Element => {
    const element: Element = { id: count++, role: node.role, children: [] };
    for (const child of node.children) {
      if (typeof child === 'string') element.children.push({ page, mark: child });
      else if (depth < DEEPEST) element.children.push(grow(child, page, depth + 1));
    }
    return element;
  };
  for (const { structure, number } of sheets) {
    if (!structure) continue;
    let here = root;
    let next: Element = { id: count++, role: 'Root', children: [grow(structure, number, 0)] };
    for (;;) {
      const first = next.children[0];
      const last = here.children.at(-1);
      const same = first && last && !isMark(first) && !isMark(last) && first.role === last.role;
      const isOpen = same && !WHOLE.test(first.role);
      here.children.push(...next.children.slice(isOpen ? 1 : 0));
      if (!isOpen) break;
      here = last;
      next = first;
    }
  }
  return root;
}
