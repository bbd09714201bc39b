import { sql } from '../query/sql.ts';
import type { SqlDialect } from '../query/sql-dialect.ts';

export const dialect: SqlDialect = {
  like: sql`LIKE`,
  moment: (at) => sql`${at.getTime()}`,
  // The number that it is already: Prisma would read the column's type as a date.
  milliseconds: (column) => sql`CAST(${column} AS INTEGER)`,
  each: (numbers) => sql`SELECT value AS "row" FROM json_each(${JSON.stringify(numbers)})`,
};
