import type { QueryNode } from './query-node.ts';

/** A query in two: what an index of words answers at once, and what is asked of each of its hits. All must hold. */
export interface QueryParts {
  /** Words alone: something that must be there, perhaps without something else. Absent where no word must be there. */
  words?: QueryNode;
  rest: QueryNode[];
}

export function partQuery(node: QueryNode): QueryParts {
  const conjuncts = node.kind === 'all' ? node.of : [node];
  const wanted = conjuncts.filter(isWords);
  if (wanted.length === 0) return { rest: conjuncts };
  const unwanted = conjuncts.filter((one) => one.kind === 'not' && isWords(one.of));
  const worded = new Set([...wanted, ...unwanted]);
  return { words: { kind: 'all', of: [...worded] }, rest: conjuncts.filter((one) => !worded.has(one)) };
}

/** Whether a query asks for words alone, some of which must be there. */
export function isWords(node: QueryNode): boolean {
  switch (node.kind) {
    case 'words':
    case 'near':
      return true;
    case 'any':
      return node.of.every(isWords);
    case 'all':
      return (
        node.of.every((one) => isWords(one.kind === 'not' ? one.of : one)) &&
        node.of.some(({ kind }) => kind !== 'not')
      );
    default:
      return false;
  }
}
