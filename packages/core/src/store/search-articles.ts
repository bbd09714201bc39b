import { createHash } from 'node:crypto';
import type { ArchiveDatabase } from './archive-database.ts';
import type { OwnerId, Page, SearchHit, SearchQuery } from './article-store.ts';
import { checkSearchQuery } from './check-query.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { describeHits } from './describe-hits.ts';
import { parseQuery } from './query/parse-query.ts';
import { partQuery, type QueryParts } from './query/part-query.ts';
import type { QuerySort } from './query/query-node.ts';
import { OrderedPlace, RankedPlace, type WordIndex } from './word-index.ts';

/** Counting stops here: a list of a thousand hits is not read to its end. */
const COUNTED = 1_000;

/**
 * Searches the words of an archive, the best hits first. A query of filters alone has no ranking, and is answered from the
 * newest addition on.
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
  place: RankedPlace | OrderedPlace;
}

async function findHits(
  words: WordIndex,
  owner: OwnerId,
  parts: QueryParts,
  {
    q,
    sort,
    limit,
    after,
  }: { q: string; sort: QuerySort | undefined; limit: number; after: string | undefined },
): Promise<{ hits: FoundHit[]; ranked?: { ranked: number; whole: boolean } }> {
  if (parts.words && (sort === undefined || sort === 'relevance')) {
    const ofThis = RankedPlace.refine((at) => at.q === q);
    const { hits, ...ranked } = await words.rank(
      owner,
      parts,
      limit,
      after === undefined ? undefined : readCursor(after, ofThis),
    );
    return {
      hits: hits.map(({ id, row, below, score }) => ({ id, row, place: { q, below, score, row } })),
      ranked,
    };
  }
  const ofThis = OrderedPlace.refine((at) => at.q === q);
  const order = sort === undefined || sort === 'relevance' ? 'added' : sort;
  const start = after === undefined ? undefined : readCursor(after, ofThis);
  const hits = await words.order(owner, parts, { order, limit, start });
  return { hits: hits.map(({ id, row, key }) => ({ id, row, place: { q, key, id } })) };
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
