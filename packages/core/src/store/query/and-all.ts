import { empty, join, type Sql, sql } from './sql.ts';

/** All of them, behind an AND. */
export const andAll = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? empty : sql`AND ${join([...conditions], ' AND ')}`;
