import type { ElementContent } from 'hast';

/** A fragment names a place of the page that the article stood on, which is not in what we write: its words stay. */
export function unlinkFragments<T extends ElementContent>(nodes: readonly T[]): T[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const children = unlinkFragments(node.children);
    const { href } = node.properties;
    if (typeof href !== 'string' || !href.startsWith('#')) return { ...node, children };
    return { ...node, tagName: 'span', properties: {}, children };
  });
}
