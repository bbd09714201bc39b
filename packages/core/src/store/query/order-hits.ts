import type { OwnerId } from '../article-store.ts';
import type { ColumnOrder, OrderedHit, OrderedPlace } from '../word-index.ts';
import { andAll } from './and-all.ts';
import type { Asked } from './asked.ts';
import { empty, type Sql, sql } from './sql.ts';
import type { SqlDialect } from './sql-dialect.ts';

/** The orders that stand in a column, each from its better end. */
const ORDERS = {
  added: { key: sql`a.added_at`, way: sql`DESC`, behind: sql`<` },
  published: { key: sql`a.published_key`, way: sql`DESC`, behind: sql`<` },
  title: { key: sql`a.headline_key`, way: sql`ASC`, behind: sql`>` },
} as const;

/**
 * Hits in the order of a column, by keyset: also for queries without a word, which have no ranking. Times are milliseconds in
 * cursors.
 *
 * @param conditions on `t` (article_texts) and `a` (articles), all of which hold
 */
export async function orderHits(
  database: Asked,
  dialect: SqlDialect,
  owner: OwnerId,
  conditions: readonly Sql[],
  { order, limit, start }: { order: ColumnOrder; limit: number; start?: OrderedPlace | undefined },
): Promise<OrderedHit[]> {
  const { key, way, behind } = ORDERS[order];
  const shown = order === 'added' ? dialect.milliseconds(key) : key;
  const place = start
    ? sql`AND (${key}, a.id) ${behind} (${typeof start.key === 'number' ? dialect.moment(new Date(start.key)) : sql`${start.key}`}, ${start.id})`
    : empty;
  const rows = await database.$queryRaw<
    { id: string; row: bigint | number; key: string | bigint | number }[]
  >`
    SELECT a.id AS id, t.rowid AS "row", ${shown} AS key
    FROM articles a JOIN article_texts t ON t.owner_id = a.owner_id AND t.article_id = a.id
    WHERE a.owner_id = ${owner} AND a.binned = false ${andAll(conditions)} ${place}
    ORDER BY ${key} ${way}, a.id ${way} LIMIT ${limit}`;
  return rows.map((row) => ({
    id: row.id,
    row: Number(row.row),
    key: typeof row.key === 'bigint' ? Number(row.key) : row.key,
  }));
}
