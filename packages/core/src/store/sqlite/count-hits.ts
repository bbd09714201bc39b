import type { OwnerId } from '../article-store.ts';
import { Prisma, type PrismaClient } from '../generated/sqlite/client.ts';
import type { Conditions } from './write-conditions.ts';

/** How many hits there are; counting stops at `most`. */
export async function countHits(
  prisma: PrismaClient,
  owner: OwnerId,
  { match, where }: Conditions,
  most: number,
): Promise<number> {
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
      SELECT 1 FROM ${from} ${columns} WHERE ${words} AND t.owner_id = ${owner} ${conditions} LIMIT ${most}
    )`;
  return Number(row?.count ?? 0);
}
