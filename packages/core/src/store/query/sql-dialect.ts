import type { Sql } from './sql.ts';

/** What the two databases write in different words, where they are asked the same. */
export interface SqlDialect {
  /** The operator between a text and a pattern that takes large and small letters for the same. */
  like: Sql;
  /** A moment, to be compared with a column of moments. */
  moment(at: Date): Sql;
  /** A column of moments, as milliseconds since 1970. */
  milliseconds(column: Sql): Sql;
  /** A question that answers these whole numbers, one a row, as the column `row`. */
  each(numbers: readonly number[]): Sql;
}
