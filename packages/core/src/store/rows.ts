/**
 * The rows of an archive as Prisma's model calls see them. They are typed by SQLite's client, whose calls are those that
 * both databases have: what compiles here works on either.
 */
export type * from './generated/sqlite/client.ts';
