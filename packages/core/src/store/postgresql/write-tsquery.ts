import type { QueryNode, Term, TextField } from '../query/query-node.ts';
import { termStems, termWords } from '../words/term-words.ts';

type Languages = readonly (string | null)[];

const WEIGHTS: Readonly<Record<TextField, string>> = { title: 'A', by: 'B', text: 'D' };

/**
 * A query of words as PostgreSQL's `tsquery`; `undefined` for one that it cannot say: NEAR, which knows no order, and all that
 * asks for more than words.
 */
export function writeTsquery(node: QueryNode, languages: Languages): string | undefined {
  switch (node.kind) {
    case 'words':
      return writeTerm(node, node.field, languages);
    case 'any':
    case 'all': {
      const parts = node.of.map((one) => writeTsquery(one, languages));
      if (parts.length === 0 || parts.includes(undefined)) return undefined;
      return `(${parts.join(node.kind === 'all' ? ' & ' : ' | ')})`;
    }
    case 'not': {
      const part = writeTsquery(node.of, languages);
      return part === undefined ? undefined : `!${part}`;
    }
    default:
      return undefined;
  }
}

/** Words that follow one another: `('new' <-> 'grou':*)`. A word is letters and digits, and needs no escape. */
export function writeTerm(term: Term, field: TextField | undefined, languages: Languages): string {
  const words = termWords(term);
  const weight = field === undefined ? '' : WEIGHTS[field];
  const stems = termStems(term, languages);
  if (stems) return `(${stems.map((stem) => `'${stem}'${weight === '' ? '' : `:${weight}`}`).join(' | ')})`;
  const parts = words.map((word, at) => {
    const signs = (term.prefix && at === words.length - 1 ? '*' : '') + weight;
    return `'${word}'${signs === '' ? '' : `:${signs}`}`;
  });
  return `(${parts.join(' <-> ')})`;
}

/** The weight of a column's words; null for those of all. */
export const weightOf = (field: TextField | undefined): string | null =>
  field === undefined ? null : WEIGHTS[field];

/** All terms that a query would like to find, each for itself: what hits are ranked by. */
export function rankingTerms(node: QueryNode, languages: Languages): string[] {
  switch (node.kind) {
    case 'words':
      if (termStems(node, languages)) return [writeTerm(node, node.field, languages)];
      return termWords(node).map((_, at, words) => {
        const prefix = node.prefix && at === words.length - 1;
        return writeTerm({ words: [words[at] ?? ''], prefix, exact: true }, node.field, languages);
      });
    case 'near':
      return node.terms.flatMap((term) =>
        rankingTerms(
          { kind: 'words', ...term, ...(node.field === undefined ? {} : { field: node.field }) },
          languages,
        ),
      );
    case 'any':
    case 'all':
      return node.of.flatMap((one) => rankingTerms(one, languages));
    default:
      return [];
  }
}
