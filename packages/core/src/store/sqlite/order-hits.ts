import type { OwnerId } from '../article-store.ts';
import { Prisma, type PrismaClient } from '../generated/sqlite/client.ts';
import type { ColumnOrder, OrderedHit, OrderedPlace } from '../word-index.ts';
import type { Shard } from './word-shards.ts';
import { type Conditions, rowsWith } from './write-conditions.ts';

/** The orders that stand in a column, each from its better end. */
const ORDERS = {
  // Shown as the number that it is: Prisma would read the column's type as a date.
  added: {
    key: Prisma.sql`a.added_at`,
    shown: Prisma.sql`CAST(a.added_at AS INTEGER)`,
    way: Prisma.sql`DESC`,
    behind: Prisma.sql`<`,
  },
  published: {
    key: Prisma.sql`a.published_key`,
    shown: Prisma.sql`a.published_key`,
    way: Prisma.sql`DESC`,
    behind: Prisma.sql`<`,
  },
  title: {
    key: Prisma.sql`a.headline_key`,
    shown: Prisma.sql`a.headline_key`,
    way: Prisma.sql`ASC`,
    behind: Prisma.sql`>`,
  },
} as const;

/** Hits in the order of a column, by keyset: also for queries without a word, which have no ranking. */
export async function orderHits(
  prisma: PrismaClient,
  owner: OwnerId,
  { match, where }: Conditions,
  shards: readonly Shard[],
  { order, limit, start }: { order: ColumnOrder; limit: number; start?: OrderedPlace | undefined },
): Promise<OrderedHit[]> {
  const { key, shown, way, behind } = ORDERS[order];
  const words = match === undefined ? Prisma.empty : Prisma.sql`AND ${rowsWith(match, shards)}`;
  const place = start ? Prisma.sql`AND (${key}, a.id) ${behind} (${start.key}, ${start.id})` : Prisma.empty;
  const conditions = where.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join([...where], ' AND ')}`;
  const rows = await prisma.$queryRaw<{ id: string; row: bigint; key: string | bigint }[]>`
    SELECT a.id AS id, t.rowid AS "row", ${shown} AS key
    FROM articles a JOIN article_texts t ON t.owner_id = a.owner_id AND t.article_id = a.id
    WHERE a.owner_id = ${owner} AND a.binned = 0 ${words} ${conditions} ${place}
    ORDER BY ${key} ${way}, a.id ${way} LIMIT ${limit}`;
  return rows.map((row) => ({
    id: row.id,
    row: Number(row.row),
    key: typeof row.key === 'bigint' ? Number(row.key) : row.key,
  }));
}
