import {
  type Annotation,
  AnnotationSet,
  type Article,
  TearsheetError,
  validateAnnotations,
} from '../model/index.ts';
import { annotationRows } from './annotation-rows.ts';
import type { Annotated, OwnerId } from './article-store.ts';
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts';
import { notFound, readStoredArticle } from './read-stored-article.ts';

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
  { set }: Annotated,
): Promise<void> {
  const rows = annotationRows({ ownerId, articleId }, set);
  if (rows.entities.length > 0) await tx.entity.createMany({ data: rows.entities });
  if (rows.quotations.length > 0) await tx.quotation.createMany({ data: rows.quotations });
  if (rows.times.length > 0) await tx.time.createMany({ data: rows.times });
  if (rows.mentions.length > 0) await tx.mention.createMany({ data: rows.mentions });
  if (rows.measures.length > 0) await tx.measure.createMany({ data: rows.measures });
}

/** Puts new annotations in the place of those that rules made before. What people made or rejected stays as it is. */
export async function replaceAnnotations(
  prisma: PrismaClient,
  ownerId: OwnerId,
  articleId: string,
  given: Annotated,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { article } = await readStoredArticle(tx, ownerId, articleId);
    const annotated = checkAnnotations(article, given);
    const of = { ownerId, articleId };
    const replaced = { ...of, madeBy: 'rule', state: { not: 'rejected' } };
    await tx.quotation.deleteMany({ where: replaced });
    await tx.time.deleteMany({ where: replaced });
    await tx.mention.deleteMany({ where: replaced });
    await tx.measure.deleteMany({ where: replaced });
    const kept = await readRows(tx, ownerId, articleId);
    await tx.entity.deleteMany({ where: { ...of, mentions: { none: {} }, quotations: { none: {} } } });
    const left = await tx.entity.findMany({ where: of, select: { id: true, type: true, name: true } });
    const set = setBeside(annotated.set, kept, left);
    await insertAnnotations(tx, ownerId, articleId, { ...annotated, set });
    await tx.article.update({
      where: { ownerId_id: { ownerId, id: articleId } },
      data: { annotatedBy: annotated.rules },
      select: { id: true },
    });
  });
}

/** What of a new set may stand beside what was kept: no guess that a person rejected, no id twice, nobody twice. */
function setBeside(
  { annotations, entities }: AnnotationSet,
  kept: readonly Annotation[],
  keptEntities: readonly { id: string; type: string; name: string }[],
): AnnotationSet {
  const taken = new Set([...kept, ...keptEntities].map(({ id }) => id));
  const free = (id: string): string => (taken.has(id) ? free(`${id}-new`) : id);
  const known = new Map(keptEntities.map(({ id, type, name }) => [`${type} ${name}`, id]));
  const ids = new Map(entities.map(({ id, type, name }) => [id, known.get(`${type} ${name}`) ?? free(id)]));
  const renamed = (id: string) => ids.get(id) ?? id;
  const places = new Set(kept.map(placeOf));
  const added = annotations.filter((annotation) => !places.has(placeOf(annotation)));
  const newIds = new Map(added.map(({ id }) => [id, free(id)]));
  return {
    entities: entities
      .filter(({ type, name }) => !known.has(`${type} ${name}`))
      .map((entity) => ({ ...entity, id: renamed(entity.id) })),
    annotations: added.map(({ body, ...annotation }) => ({
      ...annotation,
      id: newIds.get(annotation.id) ?? annotation.id,
      body: renameIn(body, renamed, newIds),
    })),
  };
}

function renameIn(
  body: Annotation['body'],
  renamed: (id: string) => string,
  newIds: ReadonlyMap<string, string>,
): Annotation['body'] {
  if (body.type === 'mention') return { ...body, entity: renamed(body.entity) };
  if (body.type !== 'quotation') return body;
  const { speaker, answers, within, ...rest } = body;
  // What was not kept cannot be answered, nor hold a quotation.
  const answered = answers?.flatMap((id) => newIds.get(id) ?? []) ?? [];
  const around = within === undefined ? undefined : newIds.get(within);
  return {
    ...rest,
    ...(speaker === undefined ? {} : { speaker: renamed(speaker) }),
    ...(answered.length === 0 ? {} : { answers: answered }),
    ...(around === undefined ? {} : { within: around }),
  };
}

function placeOf({ body }: Annotation): string {
  const [first] = 'content' in body ? body.content : [body.target].flat();
  return JSON.stringify([body.type, first?.block, first?.start, first?.end]);
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
  const entities = await prisma.entity.findMany({ where: { ownerId, articleId } });
  const set = AnnotationSet.safeParse({
    annotations: await readRows(prisma, ownerId, articleId),
    entities: entities
      .map(({ id, type, name, body }) => ({ id, type, name, ...JSON.parse(body) }))
      .sort((one, other) => inOrder(one.id, other.id)),
  });
  // Written by another version of the model: to be made anew.
  return set.success ? { set: set.data, rules: row.annotatedBy } : undefined;
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
