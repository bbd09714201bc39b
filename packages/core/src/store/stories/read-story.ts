import { TearsheetError } from '../../model/index.ts';
import { summarise, summaryColumns } from '../article-row.ts';
import type { ArticleSummary, OwnerId } from '../article-store.ts';
import type { PrismaClient } from '../rows.ts';
import { StoredStoryDecision } from './decide-stories.ts';
import { summariseStory } from './list-stories.ts';
import type { Transaction } from './place-in-story.ts';
import type { StoredStory, StoryOfArticle } from './story-store.ts';

/** Versions of one text that are shown. */
const VERSIONS = 200;

const noStory = (id: string) => new TearsheetError('not-found', `There is no story ${id} in the archive.`);

export async function readStory(tx: Transaction, ownerId: OwnerId, id: string): Promise<StoredStory> {
  const found = await findStory(tx, ownerId, id);
  if (!found) throw noStory(id);
  return found;
}

export async function findStory(
  tx: Transaction,
  ownerId: OwnerId,
  id: string,
): Promise<StoredStory | undefined> {
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
