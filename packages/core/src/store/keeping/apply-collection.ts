import { v7 as uuid } from 'uuid';
import { TearsheetError } from '../../model/index.ts';
import type { Collection } from '../rows.ts';
import { type ActOf, type Applied, checkArticle, type Desk } from './applied.ts';
import { positionBetween } from './position-between.ts';

const noCollection = (id: string) =>
  new TearsheetError('not-found', `There is no collection ${id} in the archive.`);

/** Makes a collection; renames, describes or moves the one that has the id. */
export async function applyCollection(desk: Desk, act: ActOf<'collection'>): Promise<Applied | undefined> {
  const { tx, ownerId, at } = desk;
  const { do: _, before, id = uuid(), name, description } = act;
  const there = await tx.collection.findUnique({ where: { ownerId_id: { ownerId, id } } });
  const position = act.position ?? (await placeOf(desk, before)) ?? there?.position ?? uuid();
  const data = { name, description: description ?? null, position, changedAt: at };
  await tx.collection.upsert({
    where: { ownerId_id: { ownerId, id } },
    create: { ownerId, id, madeAt: act.at === undefined ? at : new Date(act.at), ...data },
    update: data,
  });
  const done: ActOf<'collection'> = { do: 'collection', id, name, position, ...described(description) };
  if (!there) return { act: done, undo: [{ do: 'uncollection', id }] };
  if (there.name === name && there.description === data.description && there.position === position) {
    return undefined;
  }
  return { act: done, undo: [remake(there)] };
}

const described = (description: string | null | undefined) =>
  description === undefined || description === null ? {} : { description };

const remake = (row: Collection): ActOf<'collection'> => ({
  do: 'collection',
  id: row.id,
  name: row.name,
  position: row.position ?? '',
  ...described(row.description),
  at: row.madeAt.toISOString(),
});

/** The key before another collection's. */
async function placeOf({ tx, ownerId }: Desk, before: string | undefined): Promise<string | undefined> {
  if (before === undefined) return undefined;
  const next = await tx.collection.findUnique({ where: { ownerId_id: { ownerId, id: before } } });
  if (!next) throw noCollection(before);
  const previous = await tx.collection.findFirst({
    where: { ownerId, position: { lt: next.position ?? '' } },
    orderBy: { position: 'desc' },
    select: { position: true },
  });
  return positionBetween(previous?.position ?? '', next.position ?? undefined);
}

/** Takes a collection away; its articles stay in the library. */
export async function applyUncollection(desk: Desk, act: ActOf<'uncollection'>): Promise<Applied> {
  const { tx, ownerId } = desk;
  const where = { ownerId_id: { ownerId, id: act.id } };
  const there = await tx.collection.findUnique({ where, include: { articles: true } });
  if (!there) throw noCollection(act.id);
  await tx.collection.delete({ where });
  return {
    act,
    undo: [
      remake(there),
      ...there.articles.map(
        ({ articleId, position }): ActOf<'file'> => ({
          do: 'file',
          article: articleId,
          collection: act.id,
          position,
        }),
      ),
    ],
  };
}

/** Puts an article into a collection, at its end or before another article; moves it there where it is in it. */
export async function applyFile(desk: Desk, act: ActOf<'file'>): Promise<Applied | undefined> {
  const { tx, ownerId, at } = desk;
  await checkArticle(desk, act.article);
  const collection = await tx.collection.findUnique({
    where: { ownerId_id: { ownerId, id: act.collection } },
    select: { id: true },
  });
  if (!collection) throw noCollection(act.collection);
  const key = { ownerId, collectionId: act.collection, articleId: act.article };
  const where = { ownerId_collectionId_articleId: key };
  const there = await tx.collectionArticle.findUnique({ where });
  if (there && act.position === undefined && act.before === undefined) return undefined;
  const position = act.position ?? (await positionIn(desk, act));
  if (there?.position === position) return undefined;
  await tx.collectionArticle.upsert({
    where,
    create: { ...key, position, addedAt: at },
    update: { position },
  });
  const done = { do: act.do, article: act.article, collection: act.collection } as const;
  return {
    act: { ...done, position },
    undo: [there ? { ...done, position: there.position } : { ...done, do: 'unfile' }],
  };
}

async function positionIn({ tx, ownerId }: Desk, { collection, before }: ActOf<'file'>): Promise<string> {
  const among = { ownerId, collectionId: collection };
  if (before === undefined) {
    const last = await tx.collectionArticle.findFirst({
      where: among,
      orderBy: { position: 'desc' },
      select: { position: true },
    });
    const next = uuid();
    return last && last.position >= next ? positionBetween(last.position) : next;
  }
  const next = await tx.collectionArticle.findUnique({
    where: { ownerId_collectionId_articleId: { ...among, articleId: before } },
    select: { position: true },
  });
  if (!next) throw new TearsheetError('not-found', `The article ${before} is not in this collection.`);
  const previous = await tx.collectionArticle.findFirst({
    where: { ...among, position: { lt: next.position } },
    orderBy: { position: 'desc' },
    select: { position: true },
  });
  return positionBetween(previous?.position ?? '', next.position);
}

export async function applyUnfile(desk: Desk, act: ActOf<'unfile'>): Promise<Applied | undefined> {
  const { tx, ownerId } = desk;
  const where = {
    ownerId_collectionId_articleId: { ownerId, collectionId: act.collection, articleId: act.article },
  };
  const there = await tx.collectionArticle.findUnique({ where });
  if (!there) return undefined;
  await tx.collectionArticle.delete({ where });
  return { act, undo: [{ ...act, do: 'file', position: there.position }] };
}
