import type { QueryNode, Term } from './query-node.ts';

/** Whether a query of words wants some beside one another, or the beginnings of some: what an index is slow to find. */
export function isDear(node: QueryNode): boolean {
  const dear = ({ words, prefix }: Term) => prefix || words.length > 1;
  switch (node.kind) {
    case 'words':
      return dear(node);
    case 'near':
      return true;
    case 'any':
    case 'all':
      return node.of.some(isDear);
    case 'not':
      return isDear(node.of);
    default:
      return false;
  }
}
