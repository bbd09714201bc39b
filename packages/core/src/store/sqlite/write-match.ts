import type { QueryNode, Term, TextField } from '../query/query-node.ts';

const COLUMNS: Readonly<Record<TextField, string>> = { title: 'headline', by: 'byline', text: 'text' };

/**
 * A query of words alone in FTS5's language, in which every word stands quoted; `undefined` for one that asks for more
 * than words, or only for what is not there (which FTS5 cannot answer).
 */
export function writeMatch(node: QueryNode): string | undefined {
  switch (node.kind) {
    case 'words':
      return inColumn(node.field, writeTerm(node));
    case 'near':
      return inColumn(node.field, `NEAR(${node.terms.map(writeTerm).join(' ')}, ${node.distance})`);
    case 'any': {
      const parts = node.of.map(writeMatch);
      return parts.every((part) => part !== undefined) ? `(${parts.join(' OR ')})` : undefined;
    }
    case 'all': {
      const wanted: string[] = [];
      const unwanted: string[] = [];
      for (const one of node.of) {
        const part = writeMatch(one.kind === 'not' ? one.of : one);
        if (part === undefined) return undefined;
        (one.kind === 'not' ? unwanted : wanted).push(part);
      }
      if (wanted.length === 0) return undefined;
      const all = `(${wanted.join(' AND ')})`;
      return unwanted.length === 0 ? all : `(${all} NOT (${unwanted.join(' OR ')}))`;
    }
    default:
      return undefined;
  }
}

const inColumn = (field: TextField | undefined, match: string): string =>
  field === undefined ? match : `${COLUMNS[field]} : ${match}`;

const writeTerm = ({ words, prefix }: Term): string =>
  `"${words.join(' ').replaceAll('"', '""')}"${prefix ? ' *' : ''}`;
