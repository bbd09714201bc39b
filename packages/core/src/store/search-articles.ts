import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ArchiveDatabase } from './archive-database.ts';
import type { OwnerId, Page, SearchHit, SearchQuery } from './article-store.ts';
import { checkSearchQuery } from './check-query.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { describeHits } from './describe-hits.ts';
import { headlineKeys } from './query/headline-keys.ts';
import { parseQuery } from './query/parse-query.ts';
import { partQuery, type QueryParts } from './query/part-query.ts';
import type { QuerySort } from './query/query-node.ts';
import { HEADED, HeadedPlace, OrderedPlace, RestPlace, type WordIndex } from './word-index.ts';

/** Counting stops here: a list of a thousand hits is not read to its end. */
const COUNTED = 1_000;

/**
 * Searches the words of an archive, the best hits first: before all others those whose headline the query is. A query of
 * filters alone has no ranking, and is answered from the newest addition on.
 */
export async function searchArticles(
  database: ArchiveDatabase,
  owner: OwnerId,
  asked: SearchQuery,
): Promise<Page<SearchHit>> {
  const { query, limit, after } = checkSearchQuery(asked);
  const { node, sort } = parseQuery(query);
  const parts = partQuery(node);
  const q = createHash('sha256')
    .update(JSON.stringify([node, sort ?? '']))
    .digest('base64url')
    .slice(0, 8);
  const { hits: found, ranked } = await findHits(database.words, owner, parts, {
    q,
    query,
    sort,
    limit: limit + 1,
    after,
  });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const more = found.length > limit && last !== undefined;
  return {
    items: await describeHits(database, owner, parts, shown),
    ...(more ? { next: writeCursor(last.place) } : {}),
    ...(after === undefined
      ? await countHits(database.words, owner, parts, more ? ranked : { ranked: shown.length, whole: true })
      : {}),
    ...(ranked && !ranked.whole ? { bounded: true } : {}),
  };
}

interface FoundHit {
  id: string;
  row: number;
  /** For the cursor. */
  place: HeadedPlace | RestPlace | OrderedPlace;
}

interface Asked {
  q: string;
  query: string;
  sort: QuerySort | undefined;
  limit: number;
  after: string | undefined;
}

interface Found {
  hits: FoundHit[];
  ranked?: { ranked: number; whole: boolean };
}

async function findHits(words: WordIndex, owner: OwnerId, parts: QueryParts, asked: Asked): Promise<Found> {
  const { q, sort, limit, after } = asked;
  if (parts.words && (sort === undefined || sort === 'relevance')) {
    return rankHits(words, owner, parts, asked);
  }
  const ofThis = OrderedPlace.refine((at) => at.q === q);
  const order = sort === undefined || sort === 'relevance' ? 'added' : sort;
  const start = after === undefined ? undefined : readCursor(after, ofThis);
  const hits = await words.order(owner, parts, { order, limit, start });
  return { hits: hits.map(({ id, row, key }) => ({ id, row, place: { q, key, id } })) };
}

/** The hits whose headline the query is, then the others as they rank. */
async function rankHits(
  words: WordIndex,
  owner: OwnerId,
  parts: QueryParts,
  { q, query, limit, after }: Asked,
): Promise<Found> {
  const ofThis = z.union([RestPlace, HeadedPlace]).refine((at) => at.q === q);
  const { headed: shown = [], ...place } = after === undefined ? { q } : readCursor(after, ofThis);
  const start = 'row' in place ? place : undefined;
  const heads = start ? [] : await findHeaded(words, owner, parts, headlineKeys(query, parts));
  const coming = heads.filter(({ id }) => !shown.includes(id)).slice(0, HEADED - shown.length);
  const headed = [...shown, ...coming.map(({ id }) => id)];
  const { hits, ...ranked } = await words.rank(owner, parts, limit + headed.length, start);
  const first = coming.map(({ id, row }, at) => ({
    id,
    row,
    place: { q, headed: headed.slice(0, shown.length + at + 1) },
  }));
  const others = hits
    .filter(({ id }) => !headed.includes(id))
    .map(({ id, row, below, score }) => ({
      id,
      row,
      place: { q, below, score, row, ...(headed.length === 0 ? {} : { headed }) },
    }));
  return { hits: [...first, ...others], ranked };
}

async function findHeaded(
  words: WordIndex,
  owner: OwnerId,
  { rest }: QueryParts,
  keys: string[],
): Promise<{ id: string; row: number }[]> {
  if (keys.length === 0) return [];
  // Not by words too: who has them as a headline has them, and a list of all who have them may be long.
  return words.order(
    owner,
    { rest: [{ kind: 'headlined', keys }, ...rest] },
    { order: 'title', limit: HEADED },
  );
}

async function countHits(
  words: WordIndex,
  owner: OwnerId,
  parts: QueryParts,
  known: { ranked: number; whole: boolean } | undefined,
): Promise<Pick<Page<SearchHit>, 'total' | 'estimated'>> {
  if (known?.whole) return { total: known.ranked };
  // So many were seen, and there are more: nobody waits for the rest to be counted.
  if (known) return { total: known.ranked, estimated: true };
  const count = await words.count(owner, parts, COUNTED + 1);
  return count > COUNTED ? { total: COUNTED, estimated: true } : { total: count };
}
