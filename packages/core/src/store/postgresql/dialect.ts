import { sql } from '../query/sql.ts';
import type { SqlDialect } from '../query/sql-dialect.ts';

export const dialect: SqlDialect = {
  like: sql`ILIKE`,
  moment: (at) => sql`${at.toISOString()}::timestamp`,
  milliseconds: (column) => sql`(extract(epoch FROM ${column}) * 1000)::float8`,
  each: (numbers) => sql`SELECT unnest(${[...numbers]}::int[]) AS "row"`,
};
