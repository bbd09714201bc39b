/** SQL with values apart from its text, as both databases take it: a value can say nothing to a database but itself. */
export { empty, join, Sql, sqltag as sql } from '@prisma/client/runtime/client';
