export { borrowDatabase } from './borrow-database.ts';
export { type RunningPostgresql, startPostgresql } from './start-postgresql.ts';
