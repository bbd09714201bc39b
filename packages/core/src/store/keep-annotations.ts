import {
  type Annotation,
  type AnnotationCorrection,
  AnnotationSet,
  type Article,
  correctAnnotations,
  ownAnnotations,
  renewAnnotations,
  TearsheetError,
  validateAnnotations,
} from '../model/index.ts';
import { annotationRows } from './annotation-rows.ts';
import type { Annotated, OwnerId } from './article-store.ts';
import { joinCast } from './cast/join-cast.ts';
import { leaveCast, sweepCast } from './cast/leave-cast.ts';
import { notFound, readStoredArticle } from './read-stored-article.ts';
import type { Prisma, PrismaClient } from './rows.ts';

/** @throws TearsheetError `article-invalid` when the annotations do not fit the model, or not this article */
export function checkAnnotations(article: Article, { set, rules }: Annotated): Annotated {
  const parsed = AnnotationSet.safeParse(set);
  const faults = parsed.success ? validateAnnotations(article, parsed.data) : ['They do not fit the model.'];
  if (!parsed.success || faults.length > 0) {
    throw new TearsheetError(
      'article-invalid',
      `The annotations of this article contradict it: ${faults.slice(0, 5).join(' ')}`,
    );
  }
  return { set: parsed.data, rules };
}

/** Writes the annotations of an article that has none. */
export async function insertAnnotations(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  articleId: string,
  { set }: Pick<Annotated, 'set'>,
): Promise<void> {
  const rows = annotationRows({ ownerId, articleId }, set);
  if (rows.entities.length > 0) await tx.entity.createMany({ data: rows.entities });
  if (rows.quotations.length > 0) await tx.quotation.createMany({ data: rows.quotations });
  if (rows.times.length > 0) await tx.time.createMany({ data: rows.times });
  if (rows.mentions.length > 0) await tx.mention.createMany({ data: rows.mentions });
  if (rows.measures.length > 0) await tx.measure.createMany({ data: rows.measures });
}

/** Puts new annotations in the place of those that rules made before. What people made or rejected stays, where its words are now. */
export async function replaceAnnotations(
  prisma: PrismaClient,
  ownerId: OwnerId,
  articleId: string,
  given: Annotated,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { article } = await readStoredArticle(tx, ownerId, articleId);
    const { set, rules } = checkAnnotations(article, given);
    const before = await readSet(tx, ownerId, articleId);
    await rewriteAnnotations(tx, ownerId, articleId, before, renewAnnotations(article, before, set));
    await tx.article.update({
      where: { ownerId_id: { ownerId, id: articleId } },
      data: { annotatedBy: rules },
      select: { id: true },
    });
  });
}

/**
 * Puts something of the annotations right. Answers them as they are then.
 *
 * @throws TearsheetError `not-found`, `usage`
 */
export async function correctStoredAnnotations(
  prisma: PrismaClient,
  ownerId: OwnerId,
  articleId: string,
  correction: AnnotationCorrection,
): Promise<AnnotationSet> {
  return prisma.$transaction(async (tx) => {
    const { article } = await readStoredArticle(tx, ownerId, articleId);
    const before = await readSet(tx, ownerId, articleId);
    const after = correctAnnotations(article, before, correction, new Date().toISOString());
    await rewriteAnnotations(tx, ownerId, articleId, before, after);
    return readSet(tx, ownerId, articleId);
  });
}

/** Makes the rows say what a set says, and touches no other. */
async function rewriteAnnotations(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  articleId: string,
  before: AnnotationSet,
  after: AnnotationSet,
): Promise<void> {
  const of = { ownerId, articleId };
  const left = await leaveCast(tx, ownerId, articleId);
  const annotations = difference(before.annotations, after.annotations);
  const entities = difference(before.entities, after.entities);
  const gone = { ...of, id: { in: annotations.gone } };
  if (annotations.gone.length > 0) {
    await tx.quotation.deleteMany({ where: gone });
    await tx.time.deleteMany({ where: gone });
    await tx.mention.deleteMany({ where: gone });
    await tx.measure.deleteMany({ where: gone });
  }
  const known = new Set(before.entities.map(({ id }) => id));
  const { entities: changed } = annotationRows(of, {
    annotations: [],
    entities: entities.come.filter(({ id }) => known.has(id)),
  });
  for (const { id, ...data } of changed) {
    await tx.entity.update({
      where: { ownerId_articleId_id: { ...of, id } },
      data,
      select: { id: true },
    });
  }
  await insertAnnotations(tx, ownerId, articleId, {
    set: { annotations: annotations.come, entities: entities.come.filter(({ id }) => !known.has(id)) },
  });
  const kept = new Set(after.entities.map(({ id }) => id));
  await tx.entity.deleteMany({
    where: { ...of, id: { in: [...known].filter((id) => !kept.has(id)) } },
  });
  await joinCast(tx, ownerId, articleId);
  await sweepCast(tx, ownerId, left);
}

/** What is new or otherwise than before, and the ids of what is no more or otherwise. */
function difference<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
): { come: T[]; gone: string[] } {
  const was = new Map(before.map((one) => [one.id, JSON.stringify(one)]));
  const is = new Map(after.map((one) => [one.id, JSON.stringify(one)]));
  return {
    come: after.filter((one) => was.get(one.id) !== is.get(one.id)),
    gone: [...was].flatMap(([id, json]) => (is.get(id) === json ? [] : [id])),
  };
}

/** All annotations of an article, in the order of its text; undefined where none were ever made. */
export async function readAnnotations(
  prisma: PrismaClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<Annotated | undefined> {
  const row = await prisma.article.findUnique({
    where: { ownerId_id: { ownerId, id: articleId } },
    select: { annotatedBy: true },
  });
  if (!row) throw notFound(articleId);
  if (row.annotatedBy === null) return undefined;
  const set = AnnotationSet.safeParse(await readSet(prisma, ownerId, articleId));
  // Written by another version of the model: to be made anew.
  return set.success ? { set: set.data, rules: row.annotatedBy } : undefined;
}

async function readSet(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<AnnotationSet> {
  const entities = await tx.entity.findMany({ where: { ownerId, articleId } });
  return {
    annotations: await readRows(tx, ownerId, articleId),
    entities: entities
      .map(({ id, type, name, body }) => ({ id, type, name, ...JSON.parse(body) }))
      .sort((one, other) => inOrder(one.id, other.id)),
  };
}

/** What people made or rejected in some articles, with whom it names. None for an article where nobody did. */
export async function readOwnAnnotations(
  prisma: PrismaClient,
  ownerId: OwnerId,
  articleIds: readonly string[],
): Promise<Map<string, AnnotationSet>> {
  const asked = {
    where: {
      ownerId,
      articleId: { in: [...articleIds] },
      OR: [{ madeBy: 'person' }, { state: 'rejected' }],
    },
    select: { articleId: true },
    distinct: ['articleId'] as 'articleId'[],
  };
  const touched = new Set(
    [
      ...(await prisma.quotation.findMany(asked)),
      ...(await prisma.time.findMany(asked)),
      ...(await prisma.mention.findMany(asked)),
      ...(await prisma.measure.findMany(asked)),
    ].map(({ articleId }) => articleId),
  );
  const own = new Map<string, AnnotationSet>();
  for (const id of touched) own.set(id, ownAnnotations(await readSet(prisma, ownerId, id)));
  return own;
}

async function readRows(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<Annotation[]> {
  const asked = { where: { ownerId, articleId }, select: { id: true, block: true, start: true, body: true } };
  const rows = [
    ...(await tx.quotation.findMany(asked)),
    ...(await tx.time.findMany(asked)),
    ...(await tx.mention.findMany(asked)),
    ...(await tx.measure.findMany(asked)),
  ];
  return rows
    .sort(
      (one, other) => inOrder(one.block, other.block) || one.start - other.start || inOrder(one.id, other.id),
    )
    .map(({ body }) => JSON.parse(body));
}

/** Blocks and ids are numbered: `b2` comes before `b10`. */
const inOrder = new Intl.Collator('en', { numeric: true }).compare;
