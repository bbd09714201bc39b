import { createHash } from 'node:crypto';
import type { OwnerId, Page, SearchHit, SearchQuery } from './article-store.ts';
import { checkSearchQuery } from './check-query.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { describeHits } from './describe-hits.ts';
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts';
import { OrderedPlace, orderHits } from './order-hits.ts';
import { parseQuery } from './query/parse-query.ts';
import { type Conditions, writeConditions } from './query/write-conditions.ts';
import { RankedPlace, rankHits } from './rank-hits.ts';

/** Counting stops here: a list of a thousand hits is not read to its end. */
const COUNTED = 1_000;

/**
 * Searches with FTS5: bm25, in which a word of the headline counts ten times, of the byline four times. A query of filters
 * alone has no ranking, and is answered from the newest addition on.
 */
export async function searchArticles(
  prisma: PrismaClient,
  owner: OwnerId,
  asked: SearchQuery,
): Promise<Page<SearchHit>> {
  const { query, limit, after } = checkSearchQuery(asked);
  const { node, sort } = parseQuery(query);
  const conditions = writeConditions(node);
  const q = createHash('sha256')
    .update(JSON.stringify([node, sort ?? '']))
    .digest('base64url')
    .slice(0, 8);
  const { match, where } = conditions;
  const found =
    match !== undefined && (sort === undefined || sort === 'relevance')
      ? await (async () => {
          const start =
            after === undefined
              ? undefined
              : readCursor(
                  after,
                  RankedPlace.refine((at) => at.q === q),
                );
          const hits = await rankHits(prisma, owner, { match, where }, limit + 1, start);
          return hits.map((hit) => ({
            ...hit,
            place: { q, below: hit.below, score: hit.score, row: hit.row },
          }));
        })()
      : await (async () => {
          const start =
            after === undefined
              ? undefined
              : readCursor(
                  after,
                  OrderedPlace.refine((at) => at.q === q),
                );
          const order = sort === undefined || sort === 'relevance' ? 'added' : sort;
          const hits = await orderHits(prisma, owner, conditions, { order, limit: limit + 1, start });
          return hits.map((hit) => ({ ...hit, place: { q, key: hit.key, id: hit.id } }));
        })();
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const more = found.length > limit && last !== undefined;
  return {
    items: await describeHits(prisma, owner, match, shown),
    ...(more ? { next: writeCursor(last.place) } : {}),
    ...(after === undefined
      ? await countHits(prisma, owner, conditions, more ? undefined : shown.length)
      : {}),
  };
}

async function countHits(
  prisma: PrismaClient,
  owner: OwnerId,
  { match, where }: Conditions,
  known: number | undefined,
): Promise<Pick<Page<SearchHit>, 'total' | 'estimated'>> {
  if (known !== undefined) return { total: known };
  const words = match === undefined ? Prisma.sql`1` : Prisma.sql`article_words MATCH ${match}`;
  const from =
    match === undefined
      ? Prisma.sql`article_texts t`
      : Prisma.sql`article_words CROSS JOIN article_texts t ON t.rowid = article_words.rowid`;
  const columns =
    where.length === 0
      ? Prisma.empty
      : Prisma.sql`JOIN articles a ON a.owner_id = t.owner_id AND a.id = t.article_id`;
  const conditions = where.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join([...where], ' AND ')}`;
  const [row] = await prisma.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM (
      SELECT 1 FROM ${from} ${columns} WHERE ${words} AND t.owner_id = ${owner} ${conditions} LIMIT ${COUNTED + 1}
    )`;
  const count = Number(row?.count ?? 0);
  return count > COUNTED ? { total: COUNTED, estimated: true } : { total: count };
}
