import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { gatherPending } from '../services/gather-article.ts';
import { ArticleId } from './article-id.ts';
import { PageCursor, PageLimit } from './page-limit.ts';

const Id = z.string().min(1).max(100);
const StoryId = z.strictObject({ id: Id });

/** Stories of two articles or more, those that grew last first. */
export const listStories = procedure
  .input(z.strictObject({ limit: PageLimit.default(50), after: PageCursor }).prefault({}))
  .query(({ ctx, input }) => ctx.archive.store.stories.list(ctx.owner, input));

export const getStory = procedure
  .input(StoryId)
  .query(({ ctx, input }) => ctx.archive.store.stories.get(ctx.owner, input.id));

/** The articles of a story, the earliest published first. */
export const listArticlesOfStory = procedure
  .input(StoryId.extend({ limit: PageLimit.default(50), after: PageCursor }))
  .query(({ ctx, input: { id, ...page } }) => ctx.archive.store.stories.articles(ctx.owner, id, page));

/** The story of an article, and the other versions of its text. */
export const storyOfArticle = procedure
  .input(ArticleId)
  .query(({ ctx, input }) => ctx.archive.store.stories.ofArticle(ctx.owner, input.id));

export const renameStory = procedure
  .input(StoryId.extend({ title: z.string().min(1).max(300) }))
  .mutation(({ ctx, input }) => ctx.archive.store.stories.rename(ctx.owner, input.id, input.title));

/** Says that two stories are one. */
export const mergeStories = procedure
  .input(StoryId.extend({ into: Id }))
  .mutation(({ ctx, input }) => ctx.archive.store.stories.merge(ctx.owner, input.id, input.into));

/** Takes articles out of a story: into another one, or together into one of their own. */
export const splitStory = procedure
  .input(StoryId.extend({ articles: z.array(Id).min(1).max(500), to: Id.exactOptional() }))
  .mutation(async ({ ctx, input }) => ({
    story: await ctx.archive.store.stories.split(ctx.owner, input.id, input.articles, input.to),
  }));

/** Takes a renaming, a merger or a split back. */
export const undoStoryDecision = procedure
  .input(z.strictObject({ decision: Id }))
  .mutation(async ({ ctx, input }) => ({
    story: await ctx.archive.store.stories.undo(ctx.owner, input.decision),
  }));

/** Puts articles that newer rules have not seen among the cast and the stories: some at a time. */
export const gatherArticles = procedure
  .input(z.strictObject({ limit: z.int().min(1).max(200).default(20), after: PageCursor }).prefault({}))
  .mutation(({ ctx, input, signal }) => gatherPending(ctx.owner, ctx.archive, input, signal));
