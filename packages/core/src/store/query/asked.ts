import type { Sql } from './sql.ts';

/** What of a database is asked; each has its own class of it. */
export interface Asked {
  $queryRaw<Rows>(query: TemplateStringsArray | Sql, ...values: unknown[]): PromiseLike<Rows>;
}
