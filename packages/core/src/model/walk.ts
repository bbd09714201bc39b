import type { Block, ListItem, Root } from './block.ts';
import type { Phrasing } from './phrasing.ts';

/** A block, or the item of a list: what has an `id`. */
export type Identified = Block | ListItem;

/** The blocks directly inside a block. */
export function childBlocks(block: Identified): readonly Identified[] {
  switch (block.type) {
    case 'blockquote':
    case 'listItem':
    case 'infoBox':
    case 'correction':
    case 'liveEntry':
    case 'list':
    case 'gallery':
      return block.children;
    default:
      return [];
  }
}

/** Every block of the tree with its depth (0 at the top), parents first, in reading order. A loop, not recursion. */
export function* walkBlocks(root: Root): Generator<{ block: Identified; depth: number }> {
  const stack: { block: Identified; depth: number }[] = [];
  const push = (blocks: readonly Identified[], depth: number) => {
    for (let at = blocks.length - 1; at >= 0; at--) {
      const block = blocks[at];
      if (block) stack.push({ block, depth });
    }
  };
  push(root.children, 0);
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    push(childBlocks(next.block), next.depth + 1);
  }
}

/** Finds a block by its id, at any depth. */
export function findBlock(root: Root, id: string): Identified | undefined {
  for (const { block } of walkBlocks(root)) if (block.id === id) return block;
  return undefined;
}

/** The phrasing directly inside a block, one array for each line of text that it holds. */
export function phrasingOf(block: Identified): readonly (readonly Phrasing[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.children];
    case 'table':
      return block.children.flatMap((row) => row.children.map((cell) => cell.children));
    case 'figure':
      return block.children.map((child) => (child.type === 'caption' ? child.children : [child]));
    default:
      return [];
  }
}
