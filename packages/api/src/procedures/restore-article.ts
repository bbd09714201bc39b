import { procedure } from '../procedure.ts';
import { ArticleId } from './article-id.ts';

export const restoreArticle = procedure.input(ArticleId).mutation(async ({ ctx, input }) => {
  await ctx.archive.store.restoreArticle(ctx.owner, input.id);
  return { id: input.id };
});
