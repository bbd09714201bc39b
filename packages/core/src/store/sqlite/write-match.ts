import type { QueryNode, Term, TextField } from '../query/query-node.ts';
import { termStems, termWords } from '../words/term-words.ts';

const COLUMNS: Readonly<Record<TextField, string>> = { title: 'headline', by: 'byline', text: 'text' };

type Languages = readonly (string | null)[];

/**
 * A query of words alone in FTS5's language, in which every word stands quoted; `undefined` for one that asks for more
 * than words, or only for what is not there (which FTS5 cannot answer).
 */
export function writeMatch(node: QueryNode, languages: Languages): string | undefined {
  switch (node.kind) {
    case 'words':
      return inColumn(node.field, writeTerm(node, languages));
    case 'near':
      return inColumn(node.field, `NEAR(${node.terms.map(writeWords).join(' ')}, ${node.distance})`);
    case 'any': {
      const parts = node.of.map((one) => writeMatch(one, languages));
      return parts.every((part) => part !== undefined) ? `(${parts.join(' OR ')})` : undefined;
    }
    case 'all': {
      const wanted: string[] = [];
      const unwanted: string[] = [];
      for (const one of node.of) {
        const part = writeMatch(one.kind === 'not' ? one.of : one, languages);
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

function writeTerm(term: Term, languages: Languages): string {
  const stems = termStems(term, languages);
  return stems ? `(${stems.map((stem) => `"${stem}"`).join(' OR ')})` : writeWords(term);
}

const writeWords = (term: Term): string => `"${termWords(term).join(' ')}"${term.prefix ? ' *' : ''}`;
