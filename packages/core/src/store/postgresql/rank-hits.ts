import type { OwnerId } from '../article-store.ts';
import { Prisma, type PrismaClient } from '../generated/postgresql/client.ts';
import { andAll } from '../query/and-all.ts';
import type { RankedHit, RankedHits, RankedPlace } from '../word-index.ts';
import type { Conditions } from './write-conditions.ts';

/** Hits are ranked among the newest so many, then among the next, as on SQLite (adr/0004-search-ranks-in-windows.md). */
const WINDOW = 10_000;

/** Behind the last row that there can be. */
const END = 2 ** 31 - 1;

interface Line {
  high: number | null;
  low: number | null;
  size: bigint;
  row: number | null;
  score: number | null;
  id: string | null;
}

/** The best hits behind a place. `terms` is what a hit should have, each for itself, and its words to rank by. */
export async function rankHits(
  prisma: PrismaClient,
  owner: OwnerId,
  { words, rows }: Conditions,
  terms: readonly string[],
  wanted: number,
  start: RankedPlace | undefined,
): Promise<RankedHits> {
  const hits: RankedHit[] = [];
  let ranked = 0;
  const ranking = terms.join(' | ');
  const articles =
    rows.length === 0
      ? Prisma.empty
      : Prisma.sql`JOIN articles a ON a.owner_id = t.owner_id AND a.id = t.article_id`;
  let below = start?.below ?? END;
  let behind: { score: number; row: number } | undefined = start;
  for (;;) {
    const place = behind
      ? Prisma.sql`WHERE score > ${behind.score}::float8 OR (score = ${behind.score}::float8 AND "row" < ${behind.row}::int)`
      : Prisma.empty;
    const take = wanted - hits.length;
    const lines = await prisma.$queryRaw<Line[]>`
      WITH found AS MATERIALIZED (
        SELECT t.rowid AS "row", t.article_id AS id, t.words AS words
        FROM article_texts t ${articles}
        WHERE t.owner_id = ${owner} AND t.rowid < ${below}::int ${andAll(words)} ${andAll(rows)}
        ORDER BY t.rowid DESC LIMIT ${WINDOW}
      ),
      hits AS MATERIALIZED (
        SELECT "row", id, -ts_rank('{0.1, 0.1, 0.4, 1.0}', words, ${ranking}::tsquery, 1)::float8 AS score FROM found
      ),
      best AS (SELECT "row", id, score FROM hits ${place} ORDER BY score, "row" DESC LIMIT ${take})
      SELECT high, low, size, best."row", best.score, best.id
      FROM (SELECT max("row") AS high, min("row") AS low, count(*) AS size FROM hits) AS seen LEFT JOIN best ON true
      ORDER BY best.score, best."row" DESC`;
    const [window] = lines;
    if (!window || window.high === null) return { hits, ranked, whole: start === undefined };
    ranked += Number(window.size);
    // What is added from now on lies above, and leaves the window as it is.
    below = Math.min(below, window.high + 1);
    for (const { row, score, id } of lines) {
      if (row !== null && score !== null && id !== null) hits.push({ id, row, score, below });
    }
    const whole = Number(window.size) < WINDOW;
    if (hits.length >= wanted || whole || window.low === null) {
      return { hits, ranked, whole: whole && start === undefined };
    }
    below = window.low;
    behind = undefined;
  }
}
