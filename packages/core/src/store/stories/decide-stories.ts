import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { Line, TearsheetError } from '../../model/index.ts';
import type { OwnerId } from '../article-store.ts';
import type { Prisma, PrismaClient } from '../rows.ts';
import type { Transaction } from './place-in-story.ts';
import { findStory, readStory } from './read-story.ts';
import { refreshStory } from './refresh-story.ts';
import type { StoredStory } from './story-store.ts';

export const StoredStoryDecision = z.strictObject({
  decision: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('rename'), name: z.string(), before: z.string() }),
    z.strictObject({ kind: z.literal('merge'), id: z.string(), name: z.string() }),
    z.strictObject({ kind: z.literal('split'), id: z.string(), name: z.string(), articles: z.int() }),
  ]),
  /** Where the articles were, and who had put them there. */
  moved: z.array(z.strictObject({ articleId: z.string(), storyId: z.string(), madeBy: z.string() })),
});

export type StoredStoryDecision = z.infer<typeof StoredStoryDecision>;

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
