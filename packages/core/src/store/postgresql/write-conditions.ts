import { Prisma } from '../generated/postgresql/client.ts';
import type { QueryParts } from '../query/part-query.ts';
import type { QueryNode } from '../query/query-node.ts';
import { foldForSorting } from '../sort-keys.ts';
import { termWords, weightOf, writeTerm, writeTsquery } from './write-tsquery.ts';

/** A query as PostgreSQL is asked: conditions on `t` (article_texts) and `a` (articles), all of which hold. */
export interface Conditions {
  /** On `t` alone. */
  words: Prisma.Sql[];
  /** On `a`, or on both. */
  rows: Prisma.Sql[];
}

export function writeConditions({ words, rest }: QueryParts): Conditions {
  const conjuncts = words === undefined ? [] : words.kind === 'all' ? words.of : [words];
  const plain = conjuncts.filter((one) => writeTsquery(one) !== undefined);
  const others = conjuncts.filter((one) => writeTsquery(one) === undefined);
  // In one question, so that the index puts the lists of its words together itself.
  const together = plain.length === 0 ? [] : [writeCondition({ kind: 'all', of: plain })];
  return { words: [...together, ...others.map(writeCondition)], rows: rest.map(writeCondition) };
}

/** All of them, behind an AND. */
export const andAll = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join([...conditions], ' AND ')}`;

function writeCondition(node: QueryNode): Prisma.Sql {
  const tsquery = writeTsquery(node);
  if (tsquery !== undefined) return Prisma.sql`t.words @@ ${tsquery}::tsquery`;
  switch (node.kind) {
    case 'all':
      return node.of.length === 0
        ? Prisma.sql`true`
        : Prisma.sql`(${Prisma.join(node.of.map(writeCondition), ' AND ')})`;
    case 'any':
      return Prisma.sql`(${Prisma.join(node.of.map(writeCondition), ' OR ')})`;
    case 'not':
      return Prisma.sql`NOT ${writeCondition(node.of)}`;
    case 'near':
      return writeNear(node);
    case 'name':
      return writeName(node);
    case 'date':
      return writeDate(node);
    case 'number':
      return within(Prisma.sql`a.words`, node.from, node.to);
    case 'inferred':
      return Prisma.sql`a.date_inferred`;
    default:
      throw new RangeError(`Words are answered by the index: ${node.kind}`);
  }
}

/** Terms with at most so many words between the end of any and the beginning of the last, in any order: as FTS5 has it. */
function writeNear({ terms, distance, field }: Extract<QueryNode, { kind: 'near' }>): Prisma.Sql {
  const all = terms.map((term) => writeTerm(term, field)).join(' & ');
  const asked = JSON.stringify(terms.map((term) => ({ words: termWords(term), prefix: term.prefix })));
  return Prisma.sql`(t.words @@ ${all}::tsquery
    AND terms_near(t.words, ${asked}::jsonb, ${distance}::int, ${weightOf(field)}::text))`;
}

function writeName({ field, value }: Extract<QueryNode, { kind: 'name' }>): Prisma.Sql {
  const key = contains(foldForSorting(value));
  switch (field) {
    case 'publisher': {
      const domain = value.toLowerCase();
      return Prisma.sql`(a.publisher ILIKE ${contains(value)} ESCAPE '!' OR a.publisher_domain = ${domain} OR a.publisher_domain ILIKE ${`%.${escapeLike(domain)}`} ESCAPE '!')`;
    }
    case 'section':
      return Prisma.sql`a.section ILIKE ${contains(value)} ESCAPE '!'`;
    case 'lang':
      return Prisma.sql`(a.language ILIKE ${escapeLike(value)} ESCAPE '!' OR a.language ILIKE ${`${escapeLike(value)}-%`} ESCAPE '!')`;
    case 'quote':
      return Prisma.sql`EXISTS (SELECT 1 FROM quotations q WHERE q.owner_id = a.owner_id AND q.article_id = a.id
        AND q.state <> 'rejected' AND q.exact ILIKE ${contains(value)} ESCAPE '!')`;
    case 'said-by':
      return Prisma.sql`EXISTS (SELECT 1 FROM entities e JOIN quotations q
        ON q.owner_id = e.owner_id AND q.article_id = e.article_id AND q.speaker_id = e.id AND q.state <> 'rejected'
        WHERE e.owner_id = a.owner_id AND e.article_id = a.id AND e.name_key ILIKE ${key} ESCAPE '!')`;
    default: {
      const type = ENTITY_TYPES[field];
      const typed = type === undefined ? Prisma.empty : Prisma.sql`AND e.type = ${type}`;
      return Prisma.sql`EXISTS (SELECT 1 FROM entities e WHERE e.owner_id = a.owner_id AND e.article_id = a.id
        AND e.name_key ILIKE ${key} ESCAPE '!' ${typed})`;
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
    return Prisma.sql`(true
      ${from === undefined ? Prisma.empty : Prisma.sql`AND a.added_at >= ${momentOf(from)}::timestamp`}
      ${before === undefined ? Prisma.empty : Prisma.sql`AND a.added_at < ${momentOf(before)}::timestamp`})`;
  }
  // An empty key is a date that nobody knows: it is in no span.
  return Prisma.sql`(a.published_key <> ''
    ${from === undefined ? Prisma.empty : Prisma.sql`AND a.published_key >= ${from}`}
    ${before === undefined ? Prisma.empty : Prisma.sql`AND a.published_key < ${before}`})`;
}

function within(column: Prisma.Sql, from: number | undefined, to: number | undefined): Prisma.Sql {
  return Prisma.sql`(true
    ${from === undefined ? Prisma.empty : Prisma.sql`AND ${column} >= ${from}`}
    ${to === undefined ? Prisma.empty : Prisma.sql`AND ${column} <= ${to}`})`;
}

/** A day, month or year as its first moment. */
const momentOf = (day: string): string => new Date(day).toISOString();

const escapeLike = (text: string): string => text.replace(/[!%_]/g, '!$&');
const contains = (text: string): string => `%${escapeLike(text)}%`;
