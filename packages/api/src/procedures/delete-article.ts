import { procedure } from '../procedure.ts';
import { ArticleId } from './article-id.ts';

/** Into the bin; `articles.restore` takes it out again. */
export const deleteArticle = procedure.input(ArticleId).mutation(async ({ ctx, input }) => {
  await ctx.archive.store.deleteArticle(ctx.owner, input.id);
  return { id: input.id };
});
