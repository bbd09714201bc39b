import type { QueryParts } from '../query/part-query.ts';
import type { QueryNode } from '../query/query-node.ts';
import { join, type Sql, sql } from '../query/sql.ts';
import { writeRowCondition } from '../query/write-row-condition.ts';
import { dialect } from './dialect.ts';
import type { Shard } from './word-shards.ts';
import { writeMatch } from './write-match.ts';

/** A query as SQLite is asked: words by one MATCH as far as they can be, the rest by conditions on `t` and `a`. */
export interface Conditions {
  match?: string;
  /** On `t` (article_texts) and `a` (articles). */
  where: Sql[];
}

/** What a query is written for: the languages that words may be in, and the tables that they are looked for in. */
export interface WordPlaces {
  languages: readonly string[];
  shards: readonly Shard[];
}

export function writeConditions({ words, rest }: QueryParts, places: WordPlaces): Conditions {
  const match = words && writeMatch(words, places.languages);
  return { ...(match === undefined ? {} : { match }), where: rest.map((one) => writeCondition(one, places)) };
}

/** The rows in which a match is found. */
export function rowsWith(match: string, shards: readonly Shard[]): Sql {
  if (shards.length === 0) return sql`t.rowid IN (SELECT NULL WHERE 0)`;
  const parts = shards.map(({ table }) => sql`SELECT rowid FROM ${table} WHERE ${table} MATCH ${match}`);
  return sql`t.rowid IN (${join(parts, ' UNION ALL ')})`;
}

function writeCondition(node: QueryNode, places: WordPlaces): Sql {
  const match = writeMatch(node, places.languages);
  if (match !== undefined) return rowsWith(match, places.shards);
  return writeRowCondition(node, dialect, (one) => writeCondition(one, places));
}
