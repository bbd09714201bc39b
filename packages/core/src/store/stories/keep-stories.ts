import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { Line, TearsheetError } from '../../model/index.ts';
import { summarise, summaryColumns } from '../article-row.ts';
import type { ArticleSummary, OwnerId, Page } from '../article-store.ts';
import type { PageQuery } from '../cast/cast-store.ts';
import { checkPageQuery } from '../check-query.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { notFound } from '../read-stored-article.ts';
import type { Prisma, PrismaClient } from '../rows.ts';
import { storyRows } from './story-rows.ts';
import type { ArticleInStory, StoredStory, StoryOfArticle, StoryRows, StorySummary } from './story-store.ts';

type Transaction = Prisma.TransactionClient;

/** Versions of one text that are shown. */
const VERSIONS = 200;

export async function placeInStory(
  prisma: PrismaClient,
  ownerId: OwnerId,
  articleId: string,
  by: string,
  choose: (rows: StoryRows) => Promise<{ versionOf?: string }>,
): Promise<StoryOfArticle> {
  await prisma.$transaction(async (tx) => {
    const article = await tx.article.findUnique({
      where: { ownerId_id: { ownerId, id: articleId } },
      select: { publishedKey: true },
    });
    if (!article) throw notFound(articleId);
    const touched = new Set<string>();
    const before = await tx.storyArticle.findUnique({
      where: { ownerId_articleId: { ownerId, articleId } },
      select: { storyId: true },
    });
    if (before) touched.add(before.storyId);
    const rows = storyRows(tx, ownerId, article.publishedKey);
    const { versionOf } = await choose({
      ...rows,
      mergeStories: async (into, from) => {
        touched.add(from);
        await rows.mergeStories(into, from);
      },
    });
    const { storyId } = await tx.storyArticle.update({
      where: { ownerId_articleId: { ownerId, articleId } },
      data: { versionOf: versionOf ?? null },
      select: { storyId: true },
    });
    touched.add(storyId);
    for (const id of touched) await refreshStory(tx, ownerId, id);
    await tx.article.update({
      where: { ownerId_id: { ownerId, id: articleId } },
      data: { gatheredBy: by },
      select: { id: true },
    });
  });
  return readStoryOf(prisma, ownerId, articleId);
}

/** Articles that rules of another version placed, or none. Each by its part of the index. */
export async function listPending(
  prisma: PrismaClient,
  ownerId: OwnerId,
  by: string,
  { limit, after }: PageQuery,
): Promise<string[]> {
  const parts = await Promise.all(
    [null, { lt: by }, { gt: by }].map((gatheredBy) =>
      prisma.article.findMany({
        where: { ownerId, gatheredBy, binned: false, ...(after === undefined ? {} : { id: { lt: after } }) },
        orderBy: { id: 'desc' },
        take: limit,
        select: { id: true },
      }),
    ),
  );
  return parts
    .flat()
    .map(({ id }) => id)
    .sort()
    .reverse()
    .slice(0, limit);
}

/** What an article that came, went, or was dated otherwise means for its story. */
export async function followStory(tx: Transaction, ownerId: OwnerId, articleId: string): Promise<void> {
  const row = await tx.storyArticle.findUnique({
    where: { ownerId_articleId: { ownerId, articleId } },
    select: { storyId: true, publishedKey: true, article: { select: { publishedKey: true } } },
  });
  if (!row) return;
  if (row.publishedKey !== row.article.publishedKey) {
    await tx.storyArticle.update({
      where: { ownerId_articleId: { ownerId, articleId } },
      data: { publishedKey: row.article.publishedKey },
      select: { articleId: true },
    });
  }
  await refreshStory(tx, ownerId, row.storyId);
}

/** Makes the row of a story say what its articles do. Of fewer than two articles there is none. */
export async function refreshStory(tx: Transaction, ownerId: OwnerId, id: string): Promise<void> {
  const within = { ownerId, storyId: id, article: { binned: false } };
  const count = await tx.storyArticle.count({ where: within });
  const at = { ownerId_id: { ownerId, id } };
  const known = await tx.story.findUnique({ where: at });
  if (count < 2) {
    // What a person called it stays, for the day that it is a story again.
    if (known?.renamed) await tx.story.update({ where: at, data: { count }, select: { id: true } });
    else if (known) await tx.story.delete({ where: at });
    return;
  }
  const dated = { ...within, publishedKey: { not: '' } };
  const earliest = {
    orderBy: [{ publishedKey: 'asc' }, { articleId: 'asc' }] as Prisma.StoryArticleOrderByWithRelationInput[],
  };
  const select = { publishedKey: true, article: { select: { headline: true } } };
  const first = await tx.storyArticle.findFirst({ where: dated, ...earliest, select });
  const last = await tx.storyArticle.findFirst({
    where: dated,
    orderBy: { publishedKey: 'desc' },
    select: { publishedKey: true },
  });
  const title = (first ?? (await tx.storyArticle.findFirst({ where: within, ...earliest, select })))?.article
    .headline;
  const now = new Date();
  const columns = { count, fromKey: first?.publishedKey ?? '', toKey: last?.publishedKey ?? '' };
  await tx.story.upsert({
    where: at,
    create: { ownerId, id, title: title ?? '', madeAt: now, changedAt: now, ...columns },
    update: {
      ...columns,
      ...(known?.renamed ? {} : { title: title ?? '' }),
      ...(known && known.count < count ? { changedAt: now } : {}),
    },
    select: { id: true },
  });
}

interface StoryColumns {
  id: string;
  title: string;
  count: number;
  fromKey: string;
  toKey: string;
}

const summariseStory = ({ id, title, count, fromKey, toKey }: StoryColumns): StorySummary => ({
  id,
  title,
  articles: count,
  ...(fromKey === '' ? {} : { from: fromKey }),
  ...(toKey === '' ? {} : { to: toKey }),
});

const noStory = (id: string) => new TearsheetError('not-found', `There is no story ${id} in the archive.`);

const ListPlace = z.strictObject({ changed: z.iso.datetime(), id: z.string() });

export async function listStories(
  prisma: PrismaClient,
  ownerId: OwnerId,
  query: PageQuery,
): Promise<Page<StorySummary>> {
  const { limit, after } = checkPageQuery(query);
  const start = after === undefined ? undefined : readCursor(after, ListPlace);
  const rows = await prisma.story.findMany({
    where: {
      ownerId,
      count: { gt: 1 },
      ...(start
        ? {
            changedAt: { lte: start.changed },
            OR: [{ changedAt: { lt: start.changed } }, { id: { lt: start.id } }],
          }
        : {}),
    },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(summariseStory),
    ...(rows.length > limit && last
      ? { next: writeCursor({ changed: last.changedAt.toISOString(), id: last.id }) }
      : {}),
  };
}

export async function readStory(tx: Transaction, ownerId: OwnerId, id: string): Promise<StoredStory> {
  const found = await findStory(tx, ownerId, id);
  if (!found) throw noStory(id);
  return found;
}

async function findStory(tx: Transaction, ownerId: OwnerId, id: string): Promise<StoredStory | undefined> {
  const row = await tx.story.findUnique({ where: { ownerId_id: { ownerId, id } } });
  if (!row || row.count < 2) return undefined;
  const decisions = await tx.decision.findMany({
    where: { ownerId, about: 'story', targetId: id, undoneAt: null },
    orderBy: { id: 'asc' },
  });
  return {
    ...summariseStory(row),
    decisions: decisions.map(({ id: own, json, madeAt }) => ({
      id: own,
      decision: StoredStoryDecision.parse(JSON.parse(json)).decision,
      madeAt: madeAt.toISOString(),
    })),
  };
}

const ArticlePlace = z.strictObject({ story: z.string(), key: z.string(), id: z.string() });

export async function listArticlesOfStory(
  prisma: PrismaClient,
  ownerId: OwnerId,
  id: string,
  query: PageQuery,
): Promise<Page<ArticleInStory>> {
  const { limit, after } = checkPageQuery(query);
  await readStory(prisma, ownerId, id);
  const start =
    after === undefined
      ? undefined
      : readCursor(
          after,
          ArticlePlace.refine(({ story }) => story === id),
        );
  const rows = await prisma.storyArticle.findMany({
    where: {
      ownerId,
      storyId: id,
      article: { binned: false },
      ...(start
        ? {
            publishedKey: { gte: start.key },
            OR: [{ publishedKey: { gt: start.key } }, { articleId: { gt: start.id } }],
          }
        : {}),
    },
    orderBy: [{ publishedKey: 'asc' }, { articleId: 'asc' }],
    take: limit + 1,
    select: {
      articleId: true,
      publishedKey: true,
      versionOf: true,
      madeBy: true,
      article: { select: summaryColumns },
    },
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ article, versionOf, madeBy }) => ({
      article: summarise(article),
      ...(versionOf === null ? {} : { versionOf }),
      ...(madeBy === 'person' ? { byPerson: true } : {}),
    })),
    ...(rows.length > limit && last
      ? { next: writeCursor({ story: id, key: last.publishedKey, id: last.articleId }) }
      : {}),
  };
}

export async function readStoryOf(
  prisma: PrismaClient,
  ownerId: OwnerId,
  articleId: string,
): Promise<StoryOfArticle> {
  const row = await prisma.storyArticle.findUnique({
    where: { ownerId_articleId: { ownerId, articleId } },
    select: { storyId: true, versionOf: true },
  });
  if (!row) return { versions: [] };
  const story = await prisma.story.findUnique({ where: { ownerId_id: { ownerId, id: row.storyId } } });
  return {
    ...(story && story.count > 1 ? { story: summariseStory(story) } : {}),
    versions: await readVersions(prisma, ownerId, row.versionOf ?? articleId, articleId),
  };
}

/** The other articles that are versions of the text that this one is a version of. */
async function readVersions(
  prisma: PrismaClient,
  ownerId: OwnerId,
  of: string,
  but: string,
): Promise<ArticleSummary[]> {
  const rows = await prisma.storyArticle.findMany({
    where: {
      ownerId,
      articleId: { not: but },
      OR: [{ articleId: of }, { versionOf: of }, { versionOf: but }],
      article: { binned: false },
    },
    orderBy: [{ publishedKey: 'asc' }, { articleId: 'asc' }],
    take: VERSIONS,
    select: { article: { select: summaryColumns } },
  });
  return rows.map(({ article }) => summarise(article));
}

const StoredStoryDecision = z.strictObject({
  decision: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('rename'), name: z.string(), before: z.string() }),
    z.strictObject({ kind: z.literal('merge'), id: z.string(), name: z.string() }),
    z.strictObject({ kind: z.literal('split'), id: z.string(), name: z.string(), articles: z.int() }),
  ]),
  /** Where the articles were, and who had put them there. */
  moved: z.array(z.strictObject({ articleId: z.string(), storyId: z.string(), madeBy: z.string() })),
});
type StoredStoryDecision = z.infer<typeof StoredStoryDecision>;

async function keepDecision(
  tx: Transaction,
  ownerId: OwnerId,
  targetId: string,
  stored: StoredStoryDecision,
): Promise<void> {
  await tx.decision.create({
    data: { ownerId, id: uuid(), about: 'story', targetId, json: JSON.stringify(stored), madeAt: new Date() },
    select: { id: true },
  });
}

export async function renameStory(
  prisma: PrismaClient,
  ownerId: OwnerId,
  id: string,
  given: string,
): Promise<StoredStory> {
  const name = Line.max(300).safeParse(given.trim());
  if (!name.success) throw new TearsheetError('usage', 'A title is one line, of 300 characters at most.');
  return prisma.$transaction(async (tx) => {
    const { title } = await readStory(tx, ownerId, id);
    await tx.story.update({
      where: { ownerId_id: { ownerId, id } },
      data: { title: name.data, renamed: true },
      select: { id: true },
    });
    await keepDecision(tx, ownerId, id, {
      decision: { kind: 'rename', name: name.data, before: title },
      moved: [],
    });
    return readStory(tx, ownerId, id);
  });
}

export async function mergeStories(
  prisma: PrismaClient,
  ownerId: OwnerId,
  id: string,
  into: string,
): Promise<StoredStory> {
  if (id === into) throw new TearsheetError('usage', 'These are one story already.');
  return prisma.$transaction(async (tx) => {
    const { title } = await readStory(tx, ownerId, id);
    await readStory(tx, ownerId, into);
    const moved = await moveArticles(tx, ownerId, { storyId: id }, into);
    await refreshStory(tx, ownerId, id);
    await refreshStory(tx, ownerId, into);
    await keepDecision(tx, ownerId, into, { decision: { kind: 'merge', id, name: title }, moved });
    return readStory(tx, ownerId, into);
  });
}

export async function splitStory(
  prisma: PrismaClient,
  ownerId: OwnerId,
  id: string,
  articleIds: readonly string[],
  to?: string,
): Promise<StoredStory | undefined> {
  return prisma.$transaction(async (tx) => {
    const { title } = await readStory(tx, ownerId, id);
    if (to !== undefined) await readStory(tx, ownerId, to);
    const target = to ?? uuid();
    const where = { storyId: id, articleId: { in: [...new Set(articleIds)] } };
    const moved = await moveArticles(tx, ownerId, where, target);
    if (moved.length < new Set(articleIds).size) {
      throw new TearsheetError('usage', 'Not all of these articles are in the story.');
    }
    await refreshStory(tx, ownerId, id);
    await refreshStory(tx, ownerId, target);
    await keepDecision(tx, ownerId, id, {
      decision: { kind: 'split', id: target, name: title, articles: moved.length },
      moved,
    });
    return findStory(tx, ownerId, id);
  });
}

/** A person puts articles into a story: they stay there. */
async function moveArticles(
  tx: Transaction,
  ownerId: OwnerId,
  where: Prisma.StoryArticleWhereInput,
  storyId: string,
): Promise<StoredStoryDecision['moved']> {
  const moved = await tx.storyArticle.findMany({
    where: { ownerId, ...where },
    select: { articleId: true, storyId: true, madeBy: true },
  });
  await tx.storyArticle.updateMany({ where: { ownerId, ...where }, data: { storyId, madeBy: 'person' } });
  return moved;
}

export async function undoStoryDecision(
  prisma: PrismaClient,
  ownerId: OwnerId,
  decisionId: string,
): Promise<StoredStory | undefined> {
  return prisma.$transaction(async (tx) => {
    const at = { ownerId_id: { ownerId, id: decisionId } };
    const row = await tx.decision.findUnique({ where: at });
    if (row?.about !== 'story') {
      throw new TearsheetError('not-found', `Of the stories there is no decision ${decisionId}.`);
    }
    const { decision, moved } = StoredStoryDecision.parse(JSON.parse(row.json));
    if (row.undoneAt !== null) return findStory(tx, ownerId, row.targetId);
    await tx.decision.update({ where: at, data: { undoneAt: new Date() }, select: { id: true } });
    if (decision.kind === 'rename') {
      const others = await tx.decision.findMany({
        where: { ownerId, about: 'story', targetId: row.targetId, undoneAt: null },
        select: { json: true },
      });
      const renamed = others.some(
        ({ json }) => StoredStoryDecision.parse(JSON.parse(json)).decision.kind === 'rename',
      );
      await tx.story.updateMany({
        where: { ownerId, id: row.targetId, title: decision.name },
        data: { renamed, title: decision.before },
      });
    }
    // Only what still lies where the decision put it: a later one may have moved it on.
    const put = decision.kind === 'split' ? decision.id : row.targetId;
    for (const { articleId, storyId, madeBy } of moved) {
      await tx.storyArticle.updateMany({
        where: { ownerId, articleId, storyId: put },
        data: { storyId, madeBy },
      });
    }
    for (const id of new Set([row.targetId, put, ...moved.map(({ storyId }) => storyId)])) {
      await refreshStory(tx, ownerId, id);
    }
    return findStory(tx, ownerId, row.targetId);
  });
}
