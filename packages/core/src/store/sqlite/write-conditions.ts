import { Prisma } from '../generated/sqlite/client.ts';
import type { QueryParts } from '../query/part-query.ts';
import type { QueryNode } from '../query/query-node.ts';
import { foldForSorting } from '../sort-keys.ts';
import { writeMatch } from './write-match.ts';

/** A query as SQLite is asked: words by one MATCH as far as they can be, the rest by conditions on `t` and `a`. */
export interface Conditions {
  match?: string;
  /** On `t` (article_texts) and `a` (articles). */
  where: Prisma.Sql[];
}

export function writeConditions({ words, rest }: QueryParts): Conditions {
  const match = words && writeMatch(words);
  return { ...(match === undefined ? {} : { match }), where: rest.map(writeCondition) };
}

function writeCondition(node: QueryNode): Prisma.Sql {
  const match = writeMatch(node);
  if (match !== undefined) {
    return Prisma.sql`t.rowid IN (SELECT rowid FROM article_words WHERE article_words MATCH ${match})`;
  }
  switch (node.kind) {
    case 'all':
      return node.of.length === 0
        ? Prisma.sql`1`
        : Prisma.sql`(${Prisma.join(node.of.map(writeCondition), ' AND ')})`;
    case 'any':
      return Prisma.sql`(${Prisma.join(node.of.map(writeCondition), ' OR ')})`;
    case 'not':
      return Prisma.sql`NOT ${writeCondition(node.of)}`;
    case 'name':
      return writeName(node);
    case 'date':
      return writeDate(node);
    case 'number':
      return within(Prisma.sql`a.words`, node.from, node.to);
    case 'inferred':
      return Prisma.sql`a.date_inferred = 1`;
    default:
      throw new RangeError(`Words are answered by the index: ${node.kind}`);
  }
}

function writeName({ field, value }: Extract<QueryNode, { kind: 'name' }>): Prisma.Sql {
  const key = contains(foldForSorting(value));
  switch (field) {
    case 'publisher': {
      const domain = value.toLowerCase();
      return Prisma.sql`(a.publisher LIKE ${contains(value)} ESCAPE '!' OR a.publisher_domain = ${domain} OR a.publisher_domain LIKE ${`%.${escapeLike(domain)}`} ESCAPE '!')`;
    }
    case 'section':
      return Prisma.sql`a.section LIKE ${contains(value)} ESCAPE '!'`;
    case 'lang':
      return Prisma.sql`(a.language LIKE ${escapeLike(value)} ESCAPE '!' OR a.language LIKE ${`${escapeLike(value)}-%`} ESCAPE '!')`;
    case 'quote':
      return Prisma.sql`EXISTS (SELECT 1 FROM quotations q WHERE q.owner_id = a.owner_id AND q.article_id = a.id
        AND q.state <> 'rejected' AND q.exact LIKE ${contains(value)} ESCAPE '!')`;
    case 'said-by':
      return Prisma.sql`EXISTS (SELECT 1 FROM entities e JOIN quotations q
        ON q.owner_id = e.owner_id AND q.article_id = e.article_id AND q.speaker_id = e.id AND q.state <> 'rejected'
        WHERE e.owner_id = a.owner_id AND e.article_id = a.id AND e.name_key LIKE ${key} ESCAPE '!')`;
    default: {
      const type = ENTITY_TYPES[field];
      const typed = type === undefined ? Prisma.empty : Prisma.sql`AND e.type = ${type}`;
      return Prisma.sql`EXISTS (SELECT 1 FROM entities e WHERE e.owner_id = a.owner_id AND e.article_id = a.id
        AND e.name_key LIKE ${key} ESCAPE '!' ${typed})`;
    }
  }
}

const ENTITY_TYPES: Readonly<Record<string, string>> = { person: 'PER', org: 'ORG', place: 'LOC' };

function writeDate({ field, from, before }: Extract<QueryNode, { kind: 'date' }>): Prisma.Sql {
  if (field === 'when') {
    return Prisma.sql`EXISTS (SELECT 1 FROM times w WHERE w.owner_id = a.owner_id AND w.article_id = a.id
      AND w.state <> 'rejected'
      ${from === undefined ? Prisma.empty : Prisma.sql`AND w.to_key >= ${from}`}
      ${before === undefined ? Prisma.empty : Prisma.sql`AND w.from_key < ${before}`})`;
  }
  if (field === 'added') {
    const moment = (day: string): number => Date.parse(day);
    return Prisma.sql`(1
      ${from === undefined ? Prisma.empty : Prisma.sql`AND a.added_at >= ${moment(from)}`}
      ${before === undefined ? Prisma.empty : Prisma.sql`AND a.added_at < ${moment(before)}`})`;
  }
  // An empty key is a date that nobody knows: it is in no span.
  return Prisma.sql`(a.published_key <> ''
    ${from === undefined ? Prisma.empty : Prisma.sql`AND a.published_key >= ${from}`}
    ${before === undefined ? Prisma.empty : Prisma.sql`AND a.published_key < ${before}`})`;
}

function within(column: Prisma.Sql, from: number | undefined, to: number | undefined): Prisma.Sql {
  return Prisma.sql`(1
    ${from === undefined ? Prisma.empty : Prisma.sql`AND ${column} >= ${from}`}
    ${to === undefined ? Prisma.empty : Prisma.sql`AND ${column} <= ${to}`})`;
}

const escapeLike = (text: string): string => text.replace(/[!%_]/g, '!$&');
const contains = (text: string): string => `%${escapeLike(text)}%`;
