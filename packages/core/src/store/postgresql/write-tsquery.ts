import type { QueryNode, Term, TextField } from '../query/query-node.ts';
import { readTokens } from './read-tokens.ts';

const WEIGHTS: Readonly<Record<TextField, string>> = { title: 'A', by: 'B', text: 'D' };

/**
 * A query of words as PostgreSQL's `tsquery`; `undefined` for one that it cannot say: NEAR, which knows no order, and all that
 * asks for more than words.
 */
export function writeTsquery(node: QueryNode): string | undefined {
  switch (node.kind) {
    case 'words':
      return writeTerm(node, node.field);
    case 'any':
    case 'all': {
      const parts = node.of.map(writeTsquery);
      if (parts.length === 0 || parts.includes(undefined)) return undefined;
      return `(${parts.join(node.kind === 'all' ? ' & ' : ' | ')})`;
    }
    case 'not': {
      const part = writeTsquery(node.of);
      return part === undefined ? undefined : `!${part}`;
    }
    default:
      return undefined;
  }
}

/** Words that follow one another: `('new' <-> 'grou':*)`. A word is letters and digits, and needs no escape. */
export function writeTerm(term: Term, field: TextField | undefined): string {
  const words = termWords(term);
  const weight = field === undefined ? '' : WEIGHTS[field];
  const parts = words.map((word, at) => {
    const signs = (term.prefix && at === words.length - 1 ? '*' : '') + weight;
    return `'${word}'${signs === '' ? '' : `:${signs}`}`;
  });
  return `(${parts.join(' <-> ')})`;
}

/** The words of a term as the index knows them. */
export const termWords = ({ words }: Term): string[] =>
  words.flatMap((word) => readTokens(word).map(({ folded }) => folded));

/** The weight of a column's words; null for those of all. */
export const weightOf = (field: TextField | undefined): string | null =>
  field === undefined ? null : WEIGHTS[field];

/** All terms that a query would like to find, each for itself: what hits are ranked by. */
export function rankingTerms(node: QueryNode): string[] {
  switch (node.kind) {
    case 'words':
      return termWords(node).map((_, at, words) =>
        writeTerm({ words: [words[at] ?? ''], prefix: node.prefix && at === words.length - 1 }, node.field),
      );
    case 'near':
      return node.terms.flatMap((term) =>
        rankingTerms({
          kind: 'words',
          ...term,
          ...(node.field === undefined ? {} : { field: node.field }),
        }),
      );
    case 'any':
    case 'all':
      return node.of.flatMap(rankingTerms);
    default:
      return [];
  }
}
