import { procedure } from '../procedure.ts';
import { readSource } from '../services/read-source.ts';
import { ArticleId } from './article-id.ts';

export const readArticleSource = procedure
  .input(ArticleId)
  .query(({ ctx, input, signal }) => readSource(ctx.owner, ctx.archive, input.id, signal));
