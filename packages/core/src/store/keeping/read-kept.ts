import { ReadingState } from '../../model/index.ts';
import type { OwnerId } from '../article-store.ts';
import { notFound } from '../read-stored-article.ts';
import type { Prisma } from '../rows.ts';
import type {
  KeptOfArticle,
  KeptRule,
  KeptSearch,
  ListedCollection,
  ListedTag,
  PersonalAnnotation,
} from './keeping-store.ts';
import { readPersonalAnnotation } from './read-personal-annotation.ts';
import { readRule } from './read-rule.ts';

/** All that a person did with an article. @throws TearsheetError `not-found` */
export async function readKept(
  prisma: Prisma.TransactionClient,
  ownerId: OwnerId,
  id: string,
): Promise<KeptOfArticle> {
  const row = await prisma.article.findUnique({
    where: { ownerId_id: { ownerId, id } },
    select: {
      reading: true,
      tags: { select: { tag: { select: { name: true } } } },
      collections: { select: { collection: { select: { id: true, name: true, position: true } } } },
    },
  });
  if (!row) throw notFound(id);
  return {
    id,
    state: ReadingState.parse(row.reading?.state ?? 'unread'),
    starred: row.reading?.starred ?? false,
    ...(row.reading?.block ? { block: row.reading.block } : {}),
    tags: row.tags.map(({ tag }) => tag.name).sort(byName),
    collections: row.collections
      .map(({ collection }) => collection)
      .sort((one, other) => inOrder(one.position ?? '', other.position ?? ''))
      .map(({ id: own, name }) => ({ id: own, name })),
    annotations: await readPersonalAnnotations(prisma, ownerId, id),
  };
}

/** Highlights and notes of an article, in the order of its text; orphans, and notes of the whole article, last. */
export async function readPersonalAnnotations(
  prisma: Prisma.TransactionClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<PersonalAnnotation[]> {
  const asked = { where: { ownerId, articleId }, orderBy: { id: 'asc' } } as const;
  const rows = [...(await prisma.highlight.findMany(asked)), ...(await prisma.note.findMany(asked))];
  return rows.map(readPersonalAnnotation).sort((one, other) => placeOf(one) - placeOf(other));
}

function placeOf({ state, body }: PersonalAnnotation): number {
  const [first] = body.target;
  if (state !== 'current' || first === undefined) return Infinity;
  return Number(first.block.replace(/\D/g, '')) * 1e6 + first.start;
}

const byName = new Intl.Collator('en', { numeric: true }).compare;
const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export async function readTags(prisma: Prisma.TransactionClient, ownerId: OwnerId): Promise<ListedTag[]> {
  const rows = await prisma.tag.findMany({
    where: { ownerId },
    select: { name: true, _count: { select: { articles: { where: { article: { binned: false } } } } } },
  });
  return rows
    .map(({ name, _count }) => ({ name, articles: _count.articles }))
    .sort((one, other) => byName(one.name, other.name));
}

export async function readCollections(
  prisma: Prisma.TransactionClient,
  ownerId: OwnerId,
): Promise<ListedCollection[]> {
  const rows = await prisma.collection.findMany({
    where: { ownerId },
    include: { _count: { select: { articles: { where: { article: { binned: false } } } } } },
  });
  return rows
    .sort((one, other) => inOrder(one.position ?? '', other.position ?? '') || byName(one.name, other.name))
    .map(({ id, name, description, madeAt, changedAt, _count }) => ({
      id,
      name,
      ...(description === null ? {} : { description }),
      articles: _count.articles,
      madeAt: madeAt.toISOString(),
      changedAt: changedAt.toISOString(),
    }));
}

export async function readSearches(
  prisma: Prisma.TransactionClient,
  ownerId: OwnerId,
): Promise<KeptSearch[]> {
  const rows = await prisma.savedSearch.findMany({ where: { ownerId } });
  return rows
    .map(({ id, name, query, madeAt }) => ({ id, name, query, madeAt: madeAt.toISOString() }))
    .sort((one, other) => byName(one.name, other.name));
}

/** In the order in which they were made, which is that in which they act. */
export async function readRules(prisma: Prisma.TransactionClient, ownerId: OwnerId): Promise<KeptRule[]> {
  return (await prisma.rule.findMany({ where: { ownerId }, orderBy: { id: 'asc' } })).map(readRule);
}
