import type { OwnerId } from '../article-store.ts';
import { Prisma, type PrismaClient } from '../generated/sqlite/client.ts';
import type { RankedHit, RankedPlace } from '../word-index.ts';

/**
 * Hits are ranked among the newest so many, then among the next. Ranking costs with every hit, and a common word has
 * hundreds of thousands (adr/0004-search-ranks-in-windows.md).
 */
const WINDOW = 10_000;

/** Behind the last row that there can be. */
const END = Number.MAX_SAFE_INTEGER;

interface Ranked {
  match: string;
  where: readonly Prisma.Sql[];
}

/** Numbers that SQLite works out come as BigInt; of an empty window there is one line, without a hit. */
interface Line {
  high: bigint | null;
  low: bigint | null;
  size: bigint;
  row: bigint | null;
  score: number | null;
  /** Null when the article is another owner's. */
  id: string | null;
}

/**
 * The best hits behind a place. The index knows no owners, so that candidates are taken from it in order until enough
 * of them are this owner's; with one owner the first round suffices.
 */
export async function rankHits(
  prisma: PrismaClient,
  owner: OwnerId,
  { match, where }: Ranked,
  wanted: number,
  start: RankedPlace | undefined,
): Promise<RankedHit[]> {
  const hits: RankedHit[] = [];
  let below = start?.below ?? END;
  let behind: { score: number; row: number } | undefined = start;
  for (let take = wanted; ; ) {
    const place = behind
      ? Prisma.sql`WHERE score > ${behind.score} OR (score = ${behind.score} AND "row" < ${behind.row})`
      : Prisma.empty;
    const candidates =
      where.length === 0
        ? Prisma.sql`FROM article_words WHERE article_words MATCH ${match} AND article_words.rowid < ${below}`
        : // The index of words first, whatever SQLite thinks of the columns: bm25 can be asked of its rows alone.
          Prisma.sql`FROM article_words CROSS JOIN article_texts t ON t.rowid = article_words.rowid
            CROSS JOIN articles a ON a.owner_id = t.owner_id AND a.id = t.article_id
            WHERE article_words MATCH ${match} AND article_words.rowid < ${below}
            AND t.owner_id = ${owner} AND ${Prisma.join(where, ' AND ')}`;
    const lines = await prisma.$queryRaw<Line[]>`
      WITH hits AS MATERIALIZED (
        SELECT article_words.rowid AS "row", bm25(article_words, 10.0, 4.0, 1.0) AS score
        ${candidates}
        ORDER BY article_words.rowid DESC LIMIT ${WINDOW}
      ),
      best AS (SELECT "row", score FROM hits ${place} ORDER BY score, "row" DESC LIMIT ${take})
      SELECT high, low, size, best."row", best.score, article_texts.article_id AS id
      FROM (SELECT max("row") AS high, min("row") AS low, count(*) AS size FROM hits)
      LEFT JOIN best LEFT JOIN article_texts
        ON article_texts.rowid = best."row" AND article_texts.owner_id = ${owner}
      ORDER BY best.score, best."row" DESC`;
    const [window] = lines;
    if (!window || window.high === null) return hits;
    // What is added from now on lies above, and leaves the window as it is.
    below = Math.min(below, Number(window.high) + 1);
    let seen = 0;
    for (const { row, score, id } of lines) {
      if (row === null || score === null) continue;
      seen++;
      behind = { score, row: Number(row) };
      if (id !== null) hits.push({ id, row: Number(row), score, below });
    }
    if (hits.length >= wanted) return hits.slice(0, wanted);
    if (seen === take) {
      take *= 4;
    } else if (Number(window.size) === WINDOW) {
      below = Number(window.low);
      behind = undefined;
      take = wanted;
    } else {
      return hits;
    }
  }
}
