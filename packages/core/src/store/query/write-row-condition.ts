import { foldTag } from '../keeping/fold-tag.ts';
import { foldForSorting } from '../sort-keys.ts';
import { likePattern } from './like-pattern.ts';
import { mediaTypesOf } from './media-types-of.ts';
import type { Having, Kind, QueryNode, Reading } from './query-node.ts';
import { empty, join, type Sql, sql } from './sql.ts';
import type { SqlDialect } from './sql-dialect.ts';
import { writeCastName } from './write-cast-name.ts';

/**
 * A query that asks for no words itself, as a condition on the article `a`.
 *
 * @param writePart writes what `all`, `any` and `not` are made of, in which there may be words
 * @throws RangeError for words: each database looks for them in its own way
 */
export function writeRowCondition(
  node: QueryNode,
  dialect: SqlDialect,
  writePart: (node: QueryNode) => Sql,
): Sql {
  switch (node.kind) {
    case 'all':
      return node.of.length === 0 ? sql`true` : sql`(${join(node.of.map(writePart), ' AND ')})`;
    case 'any':
      return sql`(${join(node.of.map(writePart), ' OR ')})`;
    case 'not':
      // Of an article without a language, no condition on it is true, nor false.
      return sql`(${writePart(node.of)}) IS NOT TRUE`;
    case 'name':
      return writeName(node, dialect);
    case 'date':
      return writeDate(node, dialect);
    case 'number':
      return within(sql`a.words`, node.from, node.to);
    case 'is':
      return writeReading(node.reading);
    case 'has':
      return writeHaving(node.having);
    case 'inferred':
      return sql`a.date_inferred`;
    case 'among':
      return sql`a.id IN (${join(node.ids)})`;
    case 'headlined':
      return sql`a.headline_key IN (${join(node.keys)})`;
    default:
      throw new RangeError(`Words are answered by the index: ${node.kind}`);
  }
}

function writeName(
  { field, value, prefix }: Extract<QueryNode, { kind: 'name' }>,
  { like }: SqlDialect,
): Sql {
  const named = prefix ? likePattern.beginning : likePattern.whole;
  switch (field) {
    case 'publisher': {
      const domain = value.toLowerCase();
      return sql`(a.publisher ${like} ${likePattern.within(value)} ESCAPE '!' OR a.publisher_domain = ${domain} OR a.publisher_domain ${like} ${`%.${likePattern.whole(domain)}`} ESCAPE '!')`;
    }
    case 'section':
      return sql`a.section ${like} ${likePattern.within(value)} ESCAPE '!'`;
    case 'lang':
      return sql`(a.language ${like} ${likePattern.whole(value)} ESCAPE '!' OR a.language ${like} ${likePattern.beginning(`${value}-`)} ESCAPE '!')`;
    case 'kind':
      return sql`EXISTS (SELECT 1 FROM sources s WHERE s.owner_id = a.owner_id AND s.sha256 = a.source_sha256
        AND (${join(
          mediaTypesOf(value as Kind).map((type) => sql`s.media_type ${like} ${type}`),
          ' OR ',
        )}))`;
    case 'tag':
      return sql`EXISTS (SELECT 1 FROM article_tags at JOIN tags g ON g.owner_id = at.owner_id AND g.id = at.tag_id
        WHERE at.owner_id = a.owner_id AND at.article_id = a.id AND g.name_key ${like} ${named(foldTag(value))} ESCAPE '!')`;
    case 'in':
      return sql`EXISTS (SELECT 1 FROM collection_articles ca JOIN collections c
        ON c.owner_id = ca.owner_id AND c.id = ca.collection_id
        WHERE ca.owner_id = a.owner_id AND ca.article_id = a.id
        AND (c.id = ${value} OR c.name ${like} ${named(value)} ESCAPE '!'))`;
    case 'story':
      return sql`EXISTS (SELECT 1 FROM story_articles sa JOIN stories st
        ON st.owner_id = sa.owner_id AND st.id = sa.story_id
        WHERE sa.owner_id = a.owner_id AND sa.article_id = a.id
        AND (st.id = ${value} OR st.title ${like} ${likePattern.within(value)} ESCAPE '!'))`;
    case 'note':
      return sql`EXISTS (SELECT 1 FROM notes n WHERE n.owner_id = a.owner_id AND n.article_id = a.id
        AND n.text ${like} ${likePattern.within(value)} ESCAPE '!')`;
    case 'quote':
      return sql`EXISTS (SELECT 1 FROM quotations q WHERE q.owner_id = a.owner_id AND q.article_id = a.id
        AND q.state <> 'rejected' AND q.exact ${like} ${likePattern.within(value)} ESCAPE '!')`;
    default:
      return writeCastName(field, value, foldForSorting(value));
  }
}

function writeReading(reading: Reading): Sql {
  const state = (condition: Sql): Sql =>
    sql`EXISTS (SELECT 1 FROM reading_states r WHERE r.owner_id = a.owner_id AND r.article_id = a.id AND ${condition})`;
  if (reading === 'starred') return state(sql`r.starred = ${true}`);
  // Nothing is written down of an article that nobody has opened.
  if (reading === 'unread') return sql`NOT ${state(sql`r.state <> 'unread'`)}`;
  return state(sql`r.state = ${reading}`);
}

/** Rows of an article that say that it has something. */
const HAVING: Readonly<Record<Exclude<Having, 'date'>, Sql>> = {
  highlight: sql`highlights h`,
  note: sql`notes h`,
  correction: sql`(SELECT owner_id, article_id FROM amendments WHERE undone_at IS NULL) h`,
  tag: sql`article_tags h`,
  quotation: sql`(SELECT owner_id, article_id FROM quotations WHERE state <> 'rejected') h`,
};

function writeHaving(having: Having): Sql {
  if (having === 'date') return sql`a.published_key <> ''`;
  return sql`EXISTS (SELECT 1 FROM ${HAVING[having]} WHERE h.owner_id = a.owner_id AND h.article_id = a.id)`;
}

function writeDate(
  { field, from, before }: Extract<QueryNode, { kind: 'date' }>,
  { moment }: SqlDialect,
): Sql {
  if (field === 'when') {
    return sql`EXISTS (SELECT 1 FROM times w WHERE w.owner_id = a.owner_id AND w.article_id = a.id
      AND w.state <> 'rejected'
      ${from === undefined ? empty : sql`AND w.to_key >= ${from}`}
      ${before === undefined ? empty : sql`AND w.from_key < ${before}`})`;
  }
  if (field === 'added') {
    // A day, month or year is its first moment.
    return sql`(true
      ${from === undefined ? empty : sql`AND a.added_at >= ${moment(new Date(from))}`}
      ${before === undefined ? empty : sql`AND a.added_at < ${moment(new Date(before))}`})`;
  }
  // An empty key is a date that nobody knows: it is in no span.
  return sql`(a.published_key <> ''
    ${from === undefined ? empty : sql`AND a.published_key >= ${from}`}
    ${before === undefined ? empty : sql`AND a.published_key < ${before}`})`;
}

function within(column: Sql, from: number | undefined, to: number | undefined): Sql {
  return sql`(true
    ${from === undefined ? empty : sql`AND ${column} >= ${from}`}
    ${to === undefined ? empty : sql`AND ${column} <= ${to}`})`;
}
