import { notFound } from '../read-stored-article.ts';
import type { PrismaClient } from '../rows.ts';
import { mergeStories, renameStory, splitStory, undoStoryDecision } from './decide-stories.ts';
import { listArticlesOfStory, listStories } from './list-stories.ts';
import { listPending, placeInStory } from './place-in-story.ts';
import { readStory, readStoryOf } from './read-story.ts';
import type { StoryStore } from './story-store.ts';

type Told = <Arguments extends unknown[], Answer>(
  ask: (...args: Arguments) => Promise<Answer>,
) => (...args: Arguments) => Promise<Answer>;

/** The stories of an archive, over a database. @param told says failures of the database as sentences */
export function openStories(prisma: PrismaClient, told: Told): StoryStore {
  return {
    place: told((owner, articleId, by, choose) => placeInStory(prisma, owner, articleId, by, choose)),
    pending: told((owner, by, query) => listPending(prisma, owner, by, query)),
    isPending: told(async (ownerId, id, by) => {
      const article = await prisma.article.findUnique({
        where: { ownerId_id: { ownerId, id } },
        select: { gatheredBy: true },
      });
      if (!article) throw notFound(id);
      return article.gatheredBy !== by;
    }),
    list: told((owner, query) => listStories(prisma, owner, query)),
    get: told((owner, id) => readStory(prisma, owner, id)),
    articles: told((owner, id, query) => listArticlesOfStory(prisma, owner, id, query)),
    ofArticle: told((owner, articleId) => readStoryOf(prisma, owner, articleId)),
    rename: told((owner, id, title) => renameStory(prisma, owner, id, title)),
    merge: told((owner, id, into) => mergeStories(prisma, owner, id, into)),
    split: told((owner, id, articleIds, to) => splitStory(prisma, owner, id, articleIds, to)),
    undo: told((owner, decisionId) => undoStoryDecision(prisma, owner, decisionId)),
  };
}
