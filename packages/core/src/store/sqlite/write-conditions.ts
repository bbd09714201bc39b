import { Prisma } from '../generated/sqlite/client.ts';
import { foldTag } from '../keeping/fold-tag.ts';
import { mediaTypesOf } from '../query/media-types-of.ts';
import type { QueryParts } from '../query/part-query.ts';
import type { Having, Kind, QueryNode, Reading } from '../query/query-node.ts';
import { writeCastName } from '../query/write-cast-name.ts';
import { foldForSorting } from '../sort-keys.ts';
import type { Shard } from './word-shards.ts';
import { writeMatch } from './write-match.ts';

/** A query as SQLite is asked: words by one MATCH as far as they can be, the rest by conditions on `t` and `a`. */
export interface Conditions {
  match?: string;
  /** On `t` (article_texts) and `a` (articles). */
  where: Prisma.Sql[];
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
export function rowsWith(match: string, shards: readonly Shard[]): Prisma.Sql {
  if (shards.length === 0) return Prisma.sql`t.rowid IN (SELECT NULL WHERE 0)`;
  const parts = shards.map(
    ({ table }) => Prisma.sql`SELECT rowid FROM ${table} WHERE ${table} MATCH ${match}`,
  );
  return Prisma.sql`t.rowid IN (${Prisma.join(parts, ' UNION ALL ')})`;
}

function writeCondition(node: QueryNode, places: WordPlaces): Prisma.Sql {
  const write = (one: QueryNode) => writeCondition(one, places);
  const match = writeMatch(node, places.languages);
  if (match !== undefined) return rowsWith(match, places.shards);
  switch (node.kind) {
    case 'all':
      return node.of.length === 0 ? Prisma.sql`1` : Prisma.sql`(${Prisma.join(node.of.map(write), ' AND ')})`;
    case 'any':
      return Prisma.sql`(${Prisma.join(node.of.map(write), ' OR ')})`;
    case 'not':
      // Of an article without a language, no condition on it is true, nor false.
      return Prisma.sql`(${write(node.of)}) IS NOT TRUE`;
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
      return Prisma.sql`a.date_inferred = 1`;
    case 'among':
      return Prisma.sql`a.id IN (${Prisma.join(node.ids)})`;
    default:
      throw new RangeError(`Words are answered by the index: ${node.kind}`);
  }
}

function writeName({ field, value, prefix }: Extract<QueryNode, { kind: 'name' }>): Prisma.Sql {
  switch (field) {
    case 'publisher': {
      const domain = value.toLowerCase();
      return Prisma.sql`(a.publisher LIKE ${contains(value)} ESCAPE '!' OR a.publisher_domain = ${domain} OR a.publisher_domain LIKE ${`%.${escapeLike(domain)}`} ESCAPE '!')`;
    }
    case 'section':
      return Prisma.sql`a.section LIKE ${contains(value)} ESCAPE '!'`;
    case 'lang':
      return Prisma.sql`(a.language LIKE ${escapeLike(value)} ESCAPE '!' OR a.language LIKE ${`${escapeLike(value)}-%`} ESCAPE '!')`;
    case 'kind':
      return Prisma.sql`EXISTS (SELECT 1 FROM sources s WHERE s.owner_id = a.owner_id AND s.sha256 = a.source_sha256
        AND (${Prisma.join(
          mediaTypesOf(value as Kind).map((type) => Prisma.sql`s.media_type LIKE ${type}`),
          ' OR ',
        )}))`;
    case 'tag':
      return Prisma.sql`EXISTS (SELECT 1 FROM article_tags at JOIN tags g ON g.owner_id = at.owner_id AND g.id = at.tag_id
        WHERE at.owner_id = a.owner_id AND at.article_id = a.id AND g.name_key LIKE ${whole(foldTag(value), prefix)} ESCAPE '!')`;
    case 'in':
      return Prisma.sql`EXISTS (SELECT 1 FROM collection_articles ca JOIN collections c
        ON c.owner_id = ca.owner_id AND c.id = ca.collection_id
        WHERE ca.owner_id = a.owner_id AND ca.article_id = a.id
        AND (c.id = ${value} OR c.name LIKE ${whole(value, prefix)} ESCAPE '!'))`;
    case 'story':
      return Prisma.sql`EXISTS (SELECT 1 FROM story_articles sa JOIN stories st
        ON st.owner_id = sa.owner_id AND st.id = sa.story_id
        WHERE sa.owner_id = a.owner_id AND sa.article_id = a.id
        AND (st.id = ${value} OR st.title LIKE ${contains(value)} ESCAPE '!'))`;
    case 'note':
      return Prisma.sql`EXISTS (SELECT 1 FROM notes n WHERE n.owner_id = a.owner_id AND n.article_id = a.id
        AND n.text LIKE ${contains(value)} ESCAPE '!')`;
    case 'quote':
      return Prisma.sql`EXISTS (SELECT 1 FROM quotations q WHERE q.owner_id = a.owner_id AND q.article_id = a.id
        AND q.state <> 'rejected' AND q.exact LIKE ${contains(value)} ESCAPE '!')`;
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
const whole = (text: string, prefix: true | undefined): string => `${escapeLike(text)}${prefix ? '%' : ''}`;
