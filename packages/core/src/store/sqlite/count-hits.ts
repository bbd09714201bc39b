import type { OwnerId } from '../article-store.ts';
import { Prisma, type PrismaClient } from '../generated/sqlite/client.ts';
import { andAll } from '../query/and-all.ts';
import type { Shard } from './word-shards.ts';
import type { Conditions } from './write-conditions.ts';

/** How many hits there are; counting stops at `most`. */
export async function countHits(
  prisma: PrismaClient,
  owner: OwnerId,
  { shards, conditions }: { shards: readonly Shard[]; conditions(shard: Shard | undefined): Conditions },
  most: number,
): Promise<number> {
  const { match, where } = conditions(undefined);
  if (match === undefined)
    return countIn(prisma, owner, { from: Prisma.sql`article_texts t`, words: Prisma.sql`1`, where, most });
  let count = 0;
  for (const shard of shards) {
    const { table } = shard;
    count += await countIn(prisma, owner, {
      from: Prisma.sql`${table} CROSS JOIN article_texts t ON t.rowid = ${table}.rowid`,
      words: Prisma.sql`${table} MATCH ${match}`,
      where: conditions(shard).where,
      most: most - count,
    });
    if (count >= most) break;
  }
  return count;
}

async function countIn(
  prisma: PrismaClient,
  owner: OwnerId,
  {
    from,
    words,
    where,
    most,
  }: { from: Prisma.Sql; words: Prisma.Sql; where: readonly Prisma.Sql[]; most: number },
): Promise<number> {
  const columns =
    where.length === 0
      ? Prisma.empty
      : Prisma.sql`JOIN articles a ON a.owner_id = t.owner_id AND a.id = t.article_id`;
  const [row] = await prisma.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM (
      SELECT 1 FROM ${from} ${columns} WHERE ${words} AND t.owner_id = ${owner} ${andAll(where)} LIMIT ${most}
    )`;
  return Number(row?.count ?? 0);
}
