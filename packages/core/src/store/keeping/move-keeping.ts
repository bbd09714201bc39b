import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { ReadingState, RuleAct } from '../../model/index.ts';
import type { OwnerId } from '../article-store.ts';
import type { Prisma } from '../rows.ts';
import { foldTag } from './fold-tag.ts';
import { readPersonalAnnotation } from './read-personal-annotation.ts';
import type { StoredArchive, StoredKeeping } from './stored-keeping.ts';

/** What a person did with some articles, by the article's id; none for those that nobody touched. */
export async function readStoredKeeping(
  prisma: Prisma.TransactionClient,
  ownerId: OwnerId,
  ids: readonly string[],
): Promise<Map<string, StoredKeeping>> {
  const rows = await prisma.article.findMany({
    where: { ownerId, id: { in: [...ids] } },
    select: {
      id: true,
      reading: true,
      tags: { select: { addedAt: true, tag: { select: { name: true } } } },
      collections: { select: { collectionId: true, position: true, addedAt: true } },
      highlights: { orderBy: { id: 'asc' } },
      notes: { orderBy: { id: 'asc' } },
    },
  });
  const kept = new Map<string, StoredKeeping>();
  for (const { id, reading, tags, collections, highlights, notes } of rows) {
    const annotations = [...highlights, ...notes];
    if (!reading && tags.length + collections.length + annotations.length === 0) continue;
    kept.set(id, {
      ...(reading
        ? {
            reading: {
              state: ReadingState.parse(reading.state),
              starred: reading.starred,
              ...(reading.block === null ? {} : { block: reading.block }),
              changedAt: reading.changedAt.toISOString(),
            },
          }
        : {}),
      tags: tags
        .map(({ addedAt, tag }) => ({ name: tag.name, addedAt: addedAt.toISOString() }))
        .sort((one, other) => inOrder(one.name, other.name)),
      collections: collections
        .map(({ collectionId, position, addedAt }) => ({
          id: collectionId,
          position,
          addedAt: addedAt.toISOString(),
        }))
        .sort((one, other) => inOrder(one.id, other.id)),
      annotations: annotations.map((row) => ({
        annotation: readPersonalAnnotation(row),
        madeAt: row.madeAt.toISOString(),
        changedAt: row.changedAt.toISOString(),
      })),
    });
  }
  return kept;
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Takes in what a person did with an article; a collection that is not there any more is made again, without a name of its own. */
export async function writeStoredKeeping(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  articleId: string,
  { reading, tags, collections, annotations }: StoredKeeping,
): Promise<void> {
  if (reading) {
    const { block, changedAt, ...rest } = reading;
    await tx.readingState.create({
      data: { ownerId, articleId, ...rest, block: block ?? null, changedAt: new Date(changedAt) },
    });
  }
  for (const { name, addedAt } of tags) {
    const tagId = await tagOf(tx, ownerId, name, new Date(addedAt));
    await tx.articleTag.create({ data: { ownerId, tagId, articleId, addedAt: new Date(addedAt) } });
  }
  for (const { id, position, addedAt } of collections) {
    const at = new Date(addedAt);
    await tx.collection.upsert({
      where: { ownerId_id: { ownerId, id } },
      create: { ownerId, id, name: 'A collection', madeAt: at, changedAt: at },
      update: {},
    });
    await tx.collectionArticle.create({
      data: { ownerId, collectionId: id, articleId, position, addedAt: at },
    });
  }
  for (const { annotation, madeAt, changedAt } of annotations) {
    const { id, state, body } = annotation;
    const columns = {
      ownerId,
      id,
      articleId,
      state,
      body: JSON.stringify(annotation),
      madeAt: new Date(madeAt),
      changedAt: new Date(changedAt),
    };
    if (body.type === 'highlight') {
      const exact = body.target.map((anchor) => anchor.exact).join(' … ');
      await tx.highlight.create({ data: { ...columns, colour: body.colour, exact } });
    } else if (body.type === 'note') await tx.note.create({ data: { ...columns, text: body.text } });
  }
}

async function tagOf(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  name: string,
  madeAt: Date,
): Promise<string> {
  const nameKey = foldTag(name);
  const there = await tx.tag.findUnique({ where: { ownerId_nameKey: { ownerId, nameKey } } });
  if (there) return there.id;
  const id = uuid();
  await tx.tag.create({ data: { ownerId, id, name, nameKey, madeAt } });
  return id;
}

/** What an archive keeps beside its articles. */
export async function readStoredArchive(
  prisma: Prisma.TransactionClient,
  ownerId: OwnerId,
): Promise<StoredArchive> {
  const own = { where: { ownerId } };
  const byId = { ...own, orderBy: { id: 'asc' } } as const;
  const tags = await prisma.tag.findMany({ ...own, orderBy: { nameKey: 'asc' } });
  const collections = await prisma.collection.findMany(byId);
  const searches = await prisma.savedSearch.findMany(byId);
  const rules = await prisma.rule.findMany(byId);
  const feeds = await prisma.feed.findMany({ ...own, orderBy: { url: 'asc' } });
  return {
    tags: tags.map(({ name, madeAt }) => ({ name, madeAt: madeAt.toISOString() })),
    collections: collections.map(({ id, name, description, position, ...times }) => ({
      id,
      name,
      ...(description === null ? {} : { description }),
      ...(position === null ? {} : { position }),
      ...timesOf(times),
    })),
    searches: searches.map(({ id, name, query, ...times }) => ({ id, name, query, ...timesOf(times) })),
    rules: rules.map(({ id, name, query, acts, enabled, ...times }) => ({
      id,
      name,
      query,
      acts: z.array(RuleAct).parse(JSON.parse(acts)),
      enabled,
      ...timesOf(times),
    })),
    feeds: feeds.map(({ url, title, madeAt }) => ({
      url,
      ...(title === null ? {} : { title }),
      madeAt: madeAt.toISOString(),
    })),
  };
}

const timesOf = ({ madeAt, changedAt }: { madeAt: Date; changedAt: Date }) => ({
  madeAt: madeAt.toISOString(),
  changedAt: changedAt.toISOString(),
});

/** Takes in what another archive keeps beside its articles; what is here already stays as it is. */
export async function writeStoredArchive(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  { tags, collections, searches, rules, feeds }: StoredArchive,
): Promise<void> {
  const times = ({ madeAt, changedAt }: { madeAt: string; changedAt: string }) => ({
    madeAt: new Date(madeAt),
    changedAt: new Date(changedAt),
  });
  for (const { name, madeAt } of tags) await tagOf(tx, ownerId, name, new Date(madeAt));
  for (const { id, name, description, position, ...when } of collections) {
    const data = { name, description: description ?? null, position: position ?? null, ...times(when) };
    await tx.collection.upsert({
      where: { ownerId_id: { ownerId, id } },
      create: { ownerId, id, ...data },
      update: {},
    });
  }
  for (const { id, name, query, ...when } of searches) {
    await tx.savedSearch.upsert({
      where: { ownerId_id: { ownerId, id } },
      create: { ownerId, id, name, query, ...times(when) },
      update: {},
    });
  }
  for (const { id, name, query, acts, enabled, ...when } of rules) {
    await tx.rule.upsert({
      where: { ownerId_id: { ownerId, id } },
      create: { ownerId, id, name, query, acts: JSON.stringify(acts), enabled, ...times(when) },
      update: {},
    });
  }
  for (const { url, title, madeAt } of feeds) {
    await tx.feed.upsert({
      where: { ownerId_url: { ownerId, url } },
      create: { ownerId, id: uuid(), url, title: title ?? null, madeAt: new Date(madeAt) },
      update: {},
    });
  }
}
