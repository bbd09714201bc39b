import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../test/store/temporary-folder.ts';
import { codeOf, explainFailure } from '../explain-failure.ts';
import { PrismaClient } from '../generated/sqlite/client.ts';
import { archiveAdapter } from './archive-adapter.ts';
import { prepareDatabase } from './prepare-database.ts';

let file: string;
let prisma: PrismaClient;

const connect = (options: { patience?: number } = {}) => {
  const client = new PrismaClient({ adapter: archiveAdapter({ file, ...options }) });
  onTestFinished(() => client.$disconnect());
  return client;
};

const tag = (id: string) => ({ ownerId: 'me', id, name: id, nameKey: id, madeAt: new Date(0) });

/** A promise, and what fulfils it from outside. */
const gate = () => Promise.withResolvers<void>();

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable('It should have failed.'),
    (error: unknown) => error,
  );

beforeEach(async () => {
  file = join(await temporaryFolder(), 'archive.sqlite');
  prepareDatabase(file);
  prisma = connect();
});

describe('a transaction', () => {
  it('is seen by no query of the same client before it is committed, and takes none back with it', async () => {
    const written = gate();
    const seen = gate();
    const transaction = prisma.$transaction(async (tx) => {
      await tx.tag.create({ data: tag('a') });
      written.resolve();
      await seen.promise;
      expect(await tx.tag.count()).toBe(1);
      throw new Error('Back');
    });
    await written.promise;
    expect(await prisma.tag.count()).toBe(0);
    const other = prisma.$transaction((tx) => tx.tag.create({ data: tag('b') }));
    seen.resolve();
    await expect(transaction).rejects.toThrow('Back');
    await other;
    expect(await prisma.tag.findMany({ select: { id: true } })).toEqual([{ id: 'b' }]);
  });

  it('has the writer for itself: those that read and then write lose nothing', async () => {
    await prisma.$transaction((tx) => tx.tag.create({ data: tag('counter') }));
    const clients = [prisma, connect(), connect()];
    await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        clients[n % 3]?.$transaction(async (tx) => {
          const where = { ownerId_id: { ownerId: 'me', id: 'counter' } };
          const { name } = await tx.tag.findUniqueOrThrow({ where });
          await tx.tag.update({ where, data: { name: `${name}+` } });
        }),
      ),
    );
    expect((await prisma.tag.findFirstOrThrow()).name).toBe(`counter${'+'.repeat(30)}`);
  });

  it('leaves the writer free after a failure of any kind', async () => {
    const twice = prisma.$transaction(async (tx) => {
      await tx.tag.create({ data: tag('a') });
      await tx.tag.create({ data: tag('a') });
    });
    await expect(twice).rejects.toThrow();
    await expect(prisma.$transaction((tx) => tx.$executeRaw`NONSENSE`)).rejects.toThrow();
    // SQLite refuses the COMMIT itself when a deferred key points nowhere.
    const stray = prisma.$transaction(async (tx) => {
      await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`;
      await tx.$executeRaw`INSERT INTO article_tags VALUES ('me', 'no tag', 'no article', 0)`;
    });
    await expect(stray).rejects.toThrow();
    await prisma.$transaction((tx) => tx.tag.create({ data: tag('b') }));
    expect(await prisma.tag.findMany({ select: { id: true } })).toEqual([{ id: 'b' }]);
  });

  it('waits for that of another process, and gives up with a sentence', async () => {
    const other = new Database(file);
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
    const patient = prisma.$transaction((tx) => tx.tag.create({ data: tag('a') }));
    const hasty = connect({ patience: 50 });
    const refused = await failureOf(hasty.$transaction((tx) => tx.tag.create({ data: tag('b') })));
    expect(explainFailure(refused)).toMatchObject({ name: 'TearsheetError', code: 'archive-locked' });
    expect(await prisma.tag.count()).toBe(0);
    other.exec('COMMIT');
    await patient;
    await hasty.$transaction((tx) => tx.tag.create({ data: tag('b') }));
    expect(await prisma.tag.count()).toBe(2);
  });
});

it('refuses to write outside a transaction', async () => {
  expect(codeOf(await failureOf(prisma.tag.create({ data: tag('a') })))).toBe('SQLITE_READONLY');
  expect(codeOf(await failureOf(prisma.$executeRaw`DELETE FROM tags`))).toBe('SQLITE_READONLY');
});

it('holds foreign keys, syncs each commit, and trusts no schema', async () => {
  await prisma.$transaction(async (tx) => {
    expect(await tx.$queryRaw`PRAGMA foreign_keys`).toEqual([{ foreign_keys: 1n }]);
    expect(await tx.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2n }]);
    expect(await tx.$queryRaw`PRAGMA trusted_schema`).toEqual([{ trusted_schema: 0n }]);
    expect(await tx.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: 'wal' }]);
  });
  const stray = { ownerId: 'me', tagId: 'none', articleId: 'none', addedAt: new Date() };
  await expect(prisma.$transaction((tx) => tx.articleTag.create({ data: stray }))).rejects.toMatchObject({
    code: 'P2003',
  });
});
