import { rightOf } from './set-line.ts';
import type { Sheet, StructureNode } from './sheet.ts';

/** An element of the structure of the whole document. */
export interface Element {
  readonly id: number;
  readonly role: string;
  readonly children: (Element | Mark)[];
  /** The last page that it has text on, and how far that reaches from left to right. */
  reach: Reach | undefined;
}

/** Marked content of a page. */
export interface Mark {
  readonly page: number;
  readonly mark: string;
}

interface Reach {
  page: number;
  from: number;
  to: number;
}

/** Elements that hold a paragraph or the like: where one ends a page, another begins the next. */
const WHOLE = /^(?:P|H\d?|LI|LBody|TR|TD|TH|Caption|Link|Span|Title)$/;
const DEEPEST = 400;
/** Of the narrower of two elements, the share that must lie below the other. */
const BELOW = 0.6;

export const isMark = (node: Element | Mark): node is Mark => 'mark' in node;

/**
 * Makes one tree of the trees of the pages. A page shows of each element only what stands on it, and does not say
 * which element of the page before that was: one of the same role whose text stood above it.
 */
export function mergeStructure(sheets: readonly Sheet[]): Element {
  let count = 0;
  const root: Element = { id: count++, role: 'Root', children: [], reach: undefined };
  for (const sheet of sheets) {
    if (!sheet.structure) continue;
    const reaches = reachOfMarks(sheet);
    const grow = (node: StructureNode, depth: number): Element => {
      const element: Element = { id: count++, role: node.role, children: [], reach: undefined };
      for (const child of node.children) {
        if (typeof child === 'string') {
          element.children.push({ page: sheet.number, mark: child });
          element.reach = widest(element.reach, reaches.get(child));
        } else if (depth < DEEPEST) {
          const grown = grow(child, depth + 1);
          element.children.push(grown);
          element.reach = widest(element.reach, grown.reach);
        }
      }
      return element;
    };
    mergeChildren(root, [grow(sheet.structure, 0)]);
  }
  return root;
}

/** Puts the children of an element, as a page shows them, to those that it had on the pages before. */
function mergeChildren(element: Element, children: readonly (Element | Mark)[]): void {
  // Later children may go on only what stands behind that which earlier ones went on.
  let from = 0;
  for (const child of children) {
    const at = isMark(child) ? -1 : indexOfOpen(element.children, child, from);
    const open = element.children[at];
    if (open && !isMark(open) && !isMark(child)) {
      from = at + 1;
      open.reach = child.reach ?? open.reach;
      mergeChildren(open, child.children);
    } else element.children.push(child);
  }
}

/** The element that goes on in another on the next page. */
function indexOfOpen(known: readonly (Element | Mark)[], next: Element, from: number): number {
  if (WHOLE.test(next.role)) return -1;
  for (let at = known.length - 1; at >= from; at--) {
    const one = known[at];
    if (!one || isMark(one) || !stoodAbove(one.reach, next.reach)) continue;
    // What stands lowest in the column goes on, or nothing does.
    return one.role === next.role ? at : -1;
  }
  // What stood on no page right before may have been a picture: then it is the last.
  const last = known.at(-1);
  return last && !isMark(last) && last.role === next.role && known.length > from ? known.length - 1 : -1;
}

function stoodAbove(above: Reach | undefined, below: Reach | undefined): boolean {
  if (!above || !below || above.page + 1 !== below.page) return false;
  const both = Math.min(above.to, below.to) - Math.max(above.from, below.from);
  return both >= Math.min(above.to - above.from, below.to - below.from) * BELOW;
}

function reachOfMarks({ runs, number }: Sheet): Map<string, Reach> {
  const reaches = new Map<string, Reach>();
  for (const run of runs) {
    if (run.mark === undefined || run.text.trim() === '') continue;
    const reach = widest(reaches.get(run.mark), { page: number, from: run.x, to: rightOf(run) });
    if (reach) reaches.set(run.mark, reach);
  }
  return reaches;
}

const widest = (one: Reach | undefined, other: Reach | undefined): Reach | undefined =>
  one && other
    ? { page: other.page, from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) }
    : (one ?? other);
