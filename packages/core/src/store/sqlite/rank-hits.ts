import type { OwnerId } from '../article-store.ts';
import { Prisma, type PrismaClient } from '../generated/sqlite/client.ts';
import type { RankedHit, RankedHits, RankedPlace } from '../word-index.ts';
import { SHARD, type Shard } from './word-shards.ts';
import type { Conditions } from './write-conditions.ts';

/**
 * Hits are ranked among the newest so many, then among the next. Ranking costs with every hit, and a common word has
 * hundreds of thousands (adr/0004-search-ranks-in-windows.md).
 */
const WINDOW = 10_000;
/** The same for phrases, NEAR and beginnings of words, in which each hit costs many times as much to find. */
const DEAR_WINDOW = 500;

/** Behind the last row that there can be. */
const END = Number.MAX_SAFE_INTEGER;

export interface Asked {
  /** From the newest rows on. */
  shards: readonly Shard[];
  /** Words that must stand beside one another, or go on. */
  dear: boolean;
  conditions(shard: Shard): Conditions;
  wanted: number;
  start: RankedPlace | undefined;
}

/** Numbers that SQLite works out come as BigInt; of an empty table there is one line, without a hit. */
interface Line {
  high: bigint | null;
  low: bigint | null;
  size: bigint;
  row: bigint | null;
  score: number | null;
}

interface Scored {
  row: number;
  score: number;
}

/** The best hits behind a place. */
export async function rankHits(prisma: PrismaClient, owner: OwnerId, asked: Asked): Promise<RankedHits> {
  const { wanted, start } = asked;
  const shared = await hasOthers(prisma, owner);
  const hits: RankedHit[] = [];
  let below = start?.below ?? END;
  let behind: Scored | undefined = start;
  let ranked = 0;
  for (;;) {
    const window = await rankWindow(prisma, shared ? owner : undefined, asked, {
      below,
      behind,
      take: wanted - hits.length,
    });
    ranked += window.size;
    // What is added from now on lies above, and leaves the window as it is.
    below = Math.min(below, window.high + 1);
    const ids = await idsOf(prisma, window.best);
    for (const { row, score } of window.best) {
      const id = ids.get(row);
      if (id !== undefined) hits.push({ id, row, score, below });
    }
    if (window.whole || hits.length >= wanted) {
      return { hits, ranked, whole: window.whole && start === undefined };
    }
    below = window.low;
    behind = undefined;
  }
}

/** The best of the newest hits below a row, as many as are ranked at once. */
async function rankWindow(
  prisma: PrismaClient,
  owner: OwnerId | undefined,
  { shards, dear, conditions }: Asked,
  { below, behind, take }: { below: number; behind: Scored | undefined; take: number },
) {
  const place = behind
    ? Prisma.sql`WHERE score > ${behind.score} OR (score = ${behind.score} AND "row" < ${behind.row})`
    : Prisma.empty;
  const most = dear ? DEAR_WINDOW : WINDOW;
  const best: Scored[] = [];
  let [size, high, low] = [0, 0, 0];
  for (const shard of shards) {
    if (shard.number * SHARD + 1 >= below) continue;
    const lines = await prisma.$queryRaw<Line[]>`
      WITH hits AS MATERIALIZED (
        SELECT ${shard.table}.rowid AS "row", bm25(${shard.table}, 10.0, 4.0, 1.0) AS score
        ${candidates(shard, conditions(shard), owner)} AND ${shard.table}.rowid < ${below}
        ORDER BY ${shard.table}.rowid DESC LIMIT ${most - size}
      ),
      best AS (SELECT "row", score FROM hits ${place} ORDER BY score, "row" DESC LIMIT ${take})
      SELECT high, low, size, best."row", best.score
      FROM (SELECT max("row") AS high, min("row") AS low, count(*) AS size FROM hits) LEFT JOIN best`;
    for (const { row, score } of lines) {
      if (row !== null && score !== null) best.push({ row: Number(row), score });
    }
    const [line] = lines;
    if (!line || line.low === null) continue;
    size += Number(line.size);
    high = Math.max(high, Number(line.high));
    low = Number(line.low);
    if (size >= most) break;
  }
  best.sort((one, other) => one.score - other.score || other.row - one.row);
  return { best: best.slice(0, take), size, high, low, whole: size < most };
}

function candidates({ table }: Shard, { match, where }: Conditions, owner: OwnerId | undefined): Prisma.Sql {
  const conditions = owner === undefined ? where : [Prisma.sql`t.owner_id = ${owner}`, ...where];
  if (conditions.length === 0) return Prisma.sql`FROM ${table} WHERE ${table} MATCH ${match}`;
  // The index of words first, whatever SQLite thinks of the columns: bm25 can be asked of its rows alone.
  return Prisma.sql`FROM ${table} CROSS JOIN article_texts t ON t.rowid = ${table}.rowid
    CROSS JOIN articles a ON a.owner_id = t.owner_id AND a.id = t.article_id
    WHERE ${table} MATCH ${match} AND ${Prisma.join(conditions, ' AND ')}`;
}

/** Whether articles of others lie in the same tables. The index of words knows no owners. */
async function hasOthers(prisma: PrismaClient, owner: OwnerId): Promise<boolean> {
  const [row] = await prisma.$queryRaw<{ others: bigint | number }[]>`
    SELECT EXISTS (SELECT 1 FROM article_texts WHERE owner_id < ${owner})
      OR EXISTS (SELECT 1 FROM article_texts WHERE owner_id > ${owner}) AS others`;
  return Number(row?.others ?? 0) === 1;
}

async function idsOf(prisma: PrismaClient, hits: readonly Scored[]): Promise<Map<number, string>> {
  if (hits.length === 0) return new Map();
  const rows = await prisma.$queryRaw<{ row: bigint; id: string }[]>`
    SELECT rowid AS "row", article_id AS id FROM article_texts
    WHERE rowid IN (${Prisma.join(hits.map(({ row }) => row))})`;
  return new Map(rows.map(({ row, id }) => [Number(row), id]));
}
