import { procedure } from '../procedure.ts';
import { ArticleId } from './article-id.ts';

export const getArticle = procedure
  .input(ArticleId)
  .query(({ ctx, input }) => ctx.archive.store.getArticle(ctx.owner, input.id));
