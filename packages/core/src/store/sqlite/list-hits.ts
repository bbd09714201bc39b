import type { OwnerId } from '../article-store.ts';
import { Prisma, type PrismaClient } from '../generated/sqlite/client.ts';
import type { Shard } from './word-shards.ts';
import type { Conditions } from './write-conditions.ts';

/** The rows of the hits, the newest first, at most so many. */
export async function listHits(
  prisma: PrismaClient,
  owner: OwnerId,
  { shards, conditions }: { shards: readonly Shard[]; conditions(shard: Shard | undefined): Conditions },
  most: number,
): Promise<number[]> {
  const ask = async (from: Prisma.Sql, words: Prisma.Sql, where: readonly Prisma.Sql[], limit: number) => {
    const columns =
      where.length === 0
        ? Prisma.empty
        : Prisma.sql`CROSS JOIN articles a ON a.owner_id = t.owner_id AND a.id = t.article_id`;
    const rows = await prisma.$queryRaw<{ row: bigint }[]>`
      SELECT t.rowid AS "row" FROM ${from} ${columns}
      WHERE ${Prisma.join([words, Prisma.sql`t.owner_id = ${owner}`, ...where], ' AND ')}
      ORDER BY 1 DESC LIMIT ${limit}`;
    return rows.map(({ row }) => Number(row));
  };
  const { match, where } = conditions(undefined);
  if (match === undefined) return ask(Prisma.sql`article_texts t`, Prisma.sql`1`, where, most);
  const found: number[] = [];
  for (const shard of shards) {
    const { table } = shard;
    const from = Prisma.sql`(SELECT rowid AS "row" FROM ${table} WHERE ${table} MATCH ${match} ORDER BY rowid DESC) w
      CROSS JOIN article_texts t ON t.rowid = w."row"`;
    found.push(...(await ask(from, Prisma.sql`1`, conditions(shard).where, most - found.length)));
    if (found.length >= most) break;
  }
  return found;
}
