import type { QueryParts } from '../query/part-query.ts';
import type { QueryNode } from '../query/query-node.ts';
import { type Sql, sql } from '../query/sql.ts';
import { writeRowCondition } from '../query/write-row-condition.ts';
import { termWords } from '../words/term-words.ts';
import { dialect } from './dialect.ts';
import { weightOf, writeTerm, writeTsquery } from './write-tsquery.ts';

type Languages = readonly (string | null)[];

/** A query as PostgreSQL is asked: conditions on `t` (article_texts) and `a` (articles), all of which hold. */
export interface Conditions {
  /** On `t` alone. */
  words: Sql[];
  /** On `a`, or on both. */
  rows: Sql[];
}

export function writeConditions({ words, rest }: QueryParts, languages: Languages): Conditions {
  const write = (node: QueryNode) => writeCondition(node, languages);
  const conjuncts = words === undefined ? [] : words.kind === 'all' ? words.of : [words];
  const plain = conjuncts.filter((one) => writeTsquery(one, languages) !== undefined);
  const others = conjuncts.filter((one) => writeTsquery(one, languages) === undefined);
  // In one question, so that the index puts the lists of its words together itself.
  const together = plain.length === 0 ? [] : [write({ kind: 'all', of: plain })];
  return { words: [...together, ...others.map(write)], rows: rest.map(write) };
}

function writeCondition(node: QueryNode, languages: Languages): Sql {
  const tsquery = writeTsquery(node, languages);
  if (tsquery !== undefined) return sql`t.words @@ ${tsquery}::tsquery`;
  if (node.kind === 'near') return writeNear(node, languages);
  return writeRowCondition(node, dialect, (one) => writeCondition(one, languages));
}

/** Terms with at most so many words between the end of any and the beginning of the last, in any order: as FTS5 has it. */
function writeNear(
  { terms, distance, field }: Extract<QueryNode, { kind: 'near' }>,
  languages: Languages,
): Sql {
  const all = terms.map((term) => writeTerm({ ...term, exact: true }, field, languages)).join(' & ');
  const asked = JSON.stringify(terms.map((term) => ({ words: termWords(term), prefix: term.prefix })));
  return sql`(t.words @@ ${all}::tsquery
    AND terms_near(t.words, ${asked}::jsonb, ${distance}::int, ${weightOf(field)}::text))`;
}
