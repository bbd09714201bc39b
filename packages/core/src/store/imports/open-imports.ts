import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { TearsheetError } from '../../model/index.ts';
import type { OwnerId } from '../article-store.ts';
import { checkPageQuery } from '../check-query.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Import, ImportRow, Prisma, PrismaClient } from '../rows.ts';
import type { ImportStore, KeptImport, KeptImportRow, NewImport } from './import-store.ts';

type Told = <Arguments extends unknown[], Answer>(
  ask: (...args: Arguments) => Promise<Answer>,
) => (...args: Arguments) => Promise<Answer>;

/** Rows written at once. */
const BATCH = 500;
/** Rows of a cut-off import that are compared with those of the one that begins. */
const COMPARED = 1_000;

const Status = z.enum(['pending', 'added', 'present', 'failed']);
const ImportPlace = z.strictObject({ import: z.uuid() });
const RowPlace = z.strictObject({ row: z.int() });

/** The accounts of imports, over a database. */
export function openImports(prisma: PrismaClient, told: Told): ImportStore {
  return {
    begin: told((owner, made) => begin(prisma, owner, made)),
    settle: told((ownerId, importId, rows) =>
      prisma.$transaction(async (tx) => {
        for (const { row, status, id, code, reason } of rows) {
          await tx.importRow.update({
            where: { ownerId_importId_row: { ownerId, importId, row } },
            data: { status, articleId: id ?? null, code: code ?? null, reason: reason ?? null },
            select: { row: true },
          });
        }
      }),
    ),
    finish: told(async (ownerId, id) => {
      await prisma.$transaction((tx) =>
        tx.import.update({
          where: { ownerId_id: { ownerId, id } },
          data: { finishedAt: new Date() },
          select: { id: true },
        }),
      );
    }),
    get: told((owner, id) => readImport(prisma, owner, id)),
    list: told(async (ownerId, query) => {
      const { limit, after } = checkPageQuery(query);
      const start = after === undefined ? undefined : readCursor(after, ImportPlace);
      const found = await prisma.import.findMany({
        where: { ownerId, ...(start ? { id: { lt: start.import } } : {}) },
        orderBy: { id: 'desc' },
        take: limit + 1,
      });
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      const items: KeptImport[] = [];
      for (const one of shown) items.push(await withSums(prisma, one));
      return {
        items,
        ...(found.length > limit && last ? { next: writeCursor({ import: last.id }) } : {}),
      };
    }),
    rows: told(async (ownerId, importId, { status, ...query }) => {
      const { limit, after } = checkPageQuery(query);
      await readImport(prisma, ownerId, importId);
      const start = after === undefined ? undefined : readCursor(after, RowPlace);
      const found = await prisma.importRow.findMany({
        where: {
          ownerId,
          importId,
          ...(status === undefined ? {} : { status: Status.parse(status) }),
          ...(start ? { row: { gt: start.row } } : {}),
        },
        orderBy: { row: 'asc' },
        take: limit + 1,
      });
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown.map(readRow),
        ...(found.length > limit && last ? { next: writeCursor({ row: last.row }) } : {}),
      };
    }),
    addFeed: told((ownerId, { url, title }) =>
      prisma.$transaction(async (tx) => {
        const there = await tx.feed.findUnique({ where: { ownerId_url: { ownerId, url } } });
        if (there) return false;
        await tx.feed.create({
          data: { ownerId, id: uuid(), url, title: title ?? null, madeAt: new Date() },
        });
        return true;
      }),
    ),
  };
}

async function begin(
  prisma: PrismaClient,
  ownerId: OwnerId,
  { kind, name, path, options, rows }: NewImport,
): Promise<{ id: string; done: KeptImportRow[] }> {
  return prisma.$transaction(async (tx) => {
    const cutOff = await tx.import.findFirst({
      where: { ownerId, path, kind, total: rows.length, finishedAt: null },
      orderBy: { id: 'desc' },
    });
    if (cutOff && (await hasRows(tx, cutOff, rows))) {
      const done = await tx.importRow.findMany({
        where: { ownerId, importId: cutOff.id, status: { in: ['added', 'present'] } },
        orderBy: { row: 'asc' },
      });
      return { id: cutOff.id, done: done.map(readRow) };
    }
    const id = uuid();
    await tx.import.create({
      data: {
        ownerId,
        id,
        kind,
        name,
        path,
        options: options === undefined ? null : JSON.stringify(options),
        total: rows.length,
        startedAt: new Date(),
      },
    });
    for (let at = 0; at < rows.length; at += BATCH) {
      await tx.importRow.createMany({
        data: rows.slice(at, at + BATCH).map((called, place) => ({
          ownerId,
          importId: id,
          row: at + place + 1,
          name: called,
          status: 'pending',
        })),
      });
    }
    return { id, done: [] };
  });
}

/** Whether what was cut off is what begins: the same rows, as far as they are compared. */
async function hasRows(
  tx: Prisma.TransactionClient,
  { ownerId, id: importId }: Import,
  rows: readonly string[],
): Promise<boolean> {
  const first = await tx.importRow.findMany({
    where: { ownerId, importId },
    orderBy: { row: 'asc' },
    take: COMPARED,
    select: { name: true },
  });
  return first.every(({ name }, at) => name === rows[at]);
}

async function readImport(
  prisma: Prisma.TransactionClient,
  ownerId: OwnerId,
  id: string,
): Promise<KeptImport> {
  const found = await prisma.import.findUnique({ where: { ownerId_id: { ownerId, id } } });
  if (!found) throw new TearsheetError('not-found', `There is no import ${id} in the archive.`);
  return withSums(prisma, found);
}

async function withSums(prisma: Prisma.TransactionClient, one: Import): Promise<KeptImport> {
  const sums = await prisma.importRow.groupBy({
    by: ['status'],
    where: { ownerId: one.ownerId, importId: one.id },
    _count: { row: true },
  });
  const count = (status: z.infer<typeof Status>) =>
    sums.find((sum) => sum.status === status)?._count.row ?? 0;
  return {
    id: one.id,
    kind: one.kind,
    name: one.name,
    ...(one.path === null ? {} : { path: one.path }),
    ...(one.options === null
      ? {}
      : { options: z.record(z.string(), z.string()).parse(JSON.parse(one.options)) }),
    startedAt: one.startedAt.toISOString(),
    ...(one.finishedAt === null ? {} : { finishedAt: one.finishedAt.toISOString() }),
    total: sums.reduce((sum, { _count }) => sum + _count.row, 0),
    imported: count('added'),
    present: count('present'),
    failed: count('failed'),
    pending: count('pending'),
  };
}

function readRow({ row, name, status, articleId, code, reason }: ImportRow): KeptImportRow {
  return {
    row,
    name,
    status: Status.parse(status),
    ...(articleId === null ? {} : { id: articleId }),
    ...(code === null ? {} : { code }),
    ...(reason === null ? {} : { reason }),
  };
}
