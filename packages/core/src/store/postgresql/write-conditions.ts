import { Prisma } from '../generated/postgresql/client.ts';
import { foldTag } from '../keeping/fold-tag.ts';
import { mediaTypesOf } from '../query/media-types-of.ts';
import type { QueryParts } from '../query/part-query.ts';
import type { Having, Kind, QueryNode, Reading } from '../query/query-node.ts';
import { writeCastName } from '../query/write-cast-name.ts';
import { foldForSorting } from '../sort-keys.ts';
import { termWords } from '../words/term-words.ts';
import { weightOf, writeTerm, writeTsquery } from './write-tsquery.ts';

type Languages = readonly (string | null)[];

/** A query as PostgreSQL is asked: conditions on `t` (article_texts) and `a` (articles), all of which hold. */
export interface Conditions {
  /** On `t` alone. */
  words: Prisma.Sql[];
  /** On `a`, or on both. */
  rows: Prisma.Sql[];
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

/** All of them, behind an AND. */
export const andAll = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join([...conditions], ' AND ')}`;

function writeCondition(node: QueryNode, languages: Languages): Prisma.Sql {
  const write = (one: QueryNode) => writeCondition(one, languages);
  const tsquery = writeTsquery(node, languages);
  if (tsquery !== undefined) return Prisma.sql`t.words @@ ${tsquery}::tsquery`;
  switch (node.kind) {
    case 'all':
      return node.of.length === 0
        ? Prisma.sql`true`
        : Prisma.sql`(${Prisma.join(node.of.map(write), ' AND ')})`;
    case 'any':
      return Prisma.sql`(${Prisma.join(node.of.map(write), ' OR ')})`;
    case 'not':
      // Of an article without a language, no condition on it is true, nor false.
      return Prisma.sql`(${write(node.of)}) IS NOT TRUE`;
    case 'near':
      return writeNear(node, languages);
    case 'name':
      return writeName(node);
    case 'date':
      return writeDate(node);
    case 'number':
      return within(Prisma.sql`a.words`, node.from, node.to);
    case 'is':
      return writeReading(node.reading);
    case 'has':
      return writeHaving(node.having);
    case 'inferred':
      return Prisma.sql`a.date_inferred`;
    case 'among':
      return Prisma.sql`a.id IN (${Prisma.join(node.ids)})`;
    default:
      throw new RangeError(`Words are answered by the index: ${node.kind}`);
  }
}

/** Terms with at most so many words between the end of any and the beginning of the last, in any order: as FTS5 has it. */
function writeNear(
  { terms, distance, field }: Extract<QueryNode, { kind: 'near' }>,
  languages: Languages,
): Prisma.Sql {
  const all = terms.map((term) => writeTerm({ ...term, exact: true }, field, languages)).join(' & ');
  const asked = JSON.stringify(terms.map((term) => ({ words: termWords(term), prefix: term.prefix })));
  return Prisma.sql`(t.words @@ ${all}::tsquery
    AND terms_near(t.words, ${asked}::jsonb, ${distance}::int, ${weightOf(field)}::text))`;
}

function writeName({ field, value, prefix }: Extract<QueryNode, { kind: 'name' }>): Prisma.Sql {
  switch (field) {
    case 'publisher': {
      const domain = value.toLowerCase();
      return Prisma.sql`(a.publisher ILIKE ${contains(value)} ESCAPE '!' OR a.publisher_domain = ${domain} OR a.publisher_domain ILIKE ${`%.${escapeLike(domain)}`} ESCAPE '!')`;
    }
    case 'section':
      return Prisma.sql`a.section ILIKE ${contains(value)} ESCAPE '!'`;
    case 'lang':
      return Prisma.sql`(a.language ILIKE ${escapeLike(value)} ESCAPE '!' OR a.language ILIKE ${`${escapeLike(value)}-%`} ESCAPE '!')`;
    case 'kind':
      return Prisma.sql`EXISTS (SELECT 1 FROM sources s WHERE s.owner_id = a.owner_id AND s.sha256 = a.source_sha256
        AND (${Prisma.join(
          mediaTypesOf(value as Kind).map((type) => Prisma.sql`s.media_type ILIKE ${type}`),
          ' OR ',
        )}))`;
    case 'tag':
      return Prisma.sql`EXISTS (SELECT 1 FROM article_tags at JOIN tags g ON g.owner_id = at.owner_id AND g.id = at.tag_id
        WHERE at.owner_id = a.owner_id AND at.article_id = a.id AND g.name_key ILIKE ${whole(foldTag(value), prefix)} ESCAPE '!')`;
    case 'in':
      return Prisma.sql`EXISTS (SELECT 1 FROM collection_articles ca JOIN collections c
        ON c.owner_id = ca.owner_id AND c.id = ca.collection_id
        WHERE ca.owner_id = a.owner_id AND ca.article_id = a.id
        AND (c.id = ${value} OR c.name ILIKE ${whole(value, prefix)} ESCAPE '!'))`;
    case 'story':
      return Prisma.sql`EXISTS (SELECT 1 FROM story_articles sa JOIN stories st
        ON st.owner_id = sa.owner_id AND st.id = sa.story_id
        WHERE sa.owner_id = a.owner_id AND sa.article_id = a.id
        AND (st.id = ${value} OR st.title ILIKE ${contains(value)} ESCAPE '!'))`;
    case 'note':
      return Prisma.sql`EXISTS (SELECT 1 FROM notes n WHERE n.owner_id = a.owner_id AND n.article_id = a.id
        AND n.text ILIKE ${contains(value)} ESCAPE '!')`;
    case 'quote':
      return Prisma.sql`EXISTS (SELECT 1 FROM quotations q WHERE q.owner_id = a.owner_id AND q.article_id = a.id
        AND q.state <> 'rejected' AND q.exact ILIKE ${contains(value)} ESCAPE '!')`;
    default:
      return writeCastName(field, value, foldForSorting(value));
  }
}

function writeReading(reading: Reading): Prisma.Sql {
  const state = (condition: Prisma.Sql): Prisma.Sql =>
    Prisma.sql`EXISTS (SELECT 1 FROM reading_states r WHERE r.owner_id = a.owner_id AND r.article_id = a.id AND ${condition})`;
  if (reading === 'starred') return state(Prisma.sql`r.starred = ${true}`);
  // Nothing is written down of an article that nobody has opened.
  if (reading === 'unread') return Prisma.sql`NOT ${state(Prisma.sql`r.state <> 'unread'`)}`;
  return state(Prisma.sql`r.state = ${reading}`);
}

/** Rows of an article that say that it has something. */
const HAVING: Readonly<Record<Exclude<Having, 'date'>, Prisma.Sql>> = {
  highlight: Prisma.sql`highlights h`,
  note: Prisma.sql`notes h`,
  correction: Prisma.sql`(SELECT owner_id, article_id FROM amendments WHERE undone_at IS NULL) h`,
  tag: Prisma.sql`article_tags h`,
  quotation: Prisma.sql`(SELECT owner_id, article_id FROM quotations WHERE state <> 'rejected') h`,
};

function writeHaving(having: Having): Prisma.Sql {
  if (having === 'date') return Prisma.sql`a.published_key <> ''`;
  return Prisma.sql`EXISTS (SELECT 1 FROM ${HAVING[having]} WHERE h.owner_id = a.owner_id AND h.article_id = a.id)`;
}

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
const whole = (text: string, prefix: true | undefined): string => `${escapeLike(text)}${prefix ? '%' : ''}`;
