import type { OwnerId } from '../article-store.ts';
import { Prisma, type PrismaClient } from '../generated/postgresql/client.ts';
import type { ColumnOrder, OrderedHit, OrderedPlace } from '../word-index.ts';
import { andAll, type Conditions } from './write-conditions.ts';

/** The orders that stand in a column, each from its better end. Times are milliseconds in cursors, as on SQLite. */
const ORDERS = {
  added: {
    key: Prisma.sql`a.added_at`,
    shown: Prisma.sql`(extract(epoch FROM a.added_at) * 1000)::float8`,
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
  { words, rows }: Conditions,
  { order, limit, start }: { order: ColumnOrder; limit: number; start?: OrderedPlace | undefined },
): Promise<OrderedHit[]> {
  const { key, shown, way, behind } = ORDERS[order];
  const place = start
    ? Prisma.sql`AND (${key}, a.id) ${behind} (${placeKey(start.key)}, ${start.id})`
    : Prisma.empty;
  return prisma.$queryRaw<OrderedHit[]>`
    SELECT a.id AS id, t.rowid AS "row", ${shown} AS key
    FROM articles a JOIN article_texts t ON t.owner_id = a.owner_id AND t.article_id = a.id
    WHERE a.owner_id = ${owner} AND NOT a.binned ${andAll(words)} ${andAll(rows)} ${place}
    ORDER BY ${key} ${way}, a.id ${way} LIMIT ${limit}`;
}

const placeKey = (key: string | number): Prisma.Sql =>
  typeof key === 'number' ? Prisma.sql`${new Date(key).toISOString()}::timestamp` : Prisma.sql`${key}`;
