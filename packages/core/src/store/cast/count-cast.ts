import type { OwnerId } from '../article-store.ts';
import { Prisma } from '../generated/sqlite/client.ts';

/*
 * Statements for many rows at once, in the SQL that both databases read. Whole numbers are cast, for a database that asks
 * what kind a value is.
 */

/** Rows of one statement: databases limit its values. */
const ROWS = 50;

export interface NameUses {
  type: string;
  key: string;
  memberId: string;
  kind: string;
  name: string;
  /** By how many the uses grow, or shrink. */
  uses: number;
}

/** Counts the uses of names up or down; a new one is kept. */
export async function addUses(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  names: readonly NameUses[],
): Promise<void> {
  const values = names.map(
    ({ type, key, memberId, kind, name, uses }) =>
      Prisma.sql`(${ownerId}, ${type}, ${key}, ${memberId}, ${kind}, ${name}, CAST(${uses} AS INTEGER))`,
  );
  for (let at = 0; at < values.length; at += ROWS) {
    await tx.$executeRaw`
      INSERT INTO cast_names (owner_id, type, key, member_id, kind, name, uses)
      VALUES ${Prisma.join(values.slice(at, at + ROWS))}
      ON CONFLICT (owner_id, type, key, member_id, kind) DO UPDATE SET uses = cast_names.uses + excluded.uses`;
  }
}

/** By how much an article changes what is counted of its members. */
export async function addCounts(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  sums: ReadonlyMap<string, { mentions: number; quotations: number }>,
  by: 1 | -1,
): Promise<void> {
  if (sums.size === 0) return;
  const each = (of: 'mentions' | 'quotations') =>
    Prisma.join(
      [...sums].map(([id, sum]) => Prisma.sql`WHEN ${id} THEN CAST(${by * sum[of]} AS INTEGER)`),
      ' ',
    );
  await tx.$executeRaw`
    UPDATE cast_members SET articles = articles + CAST(${by} AS INTEGER),
      mentions = mentions + CASE id ${each('mentions')} ELSE 0 END,
      quotations = quotations + CASE id ${each('quotations')} ELSE 0 END
    WHERE owner_id = ${ownerId} AND id IN (${Prisma.join([...sums.keys()])})`;
}

/** In how many articles any of these members appear. */
export async function countArticlesOf(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  memberIds: readonly string[],
): Promise<number> {
  const [row] = await tx.$queryRaw<{ articles: bigint | number }[]>`
    SELECT count(DISTINCT article_id) AS articles FROM appearances
    WHERE owner_id = ${ownerId} AND member_id IN (${Prisma.join([...memberIds])})`;
  return Number(row?.articles ?? 0);
}
