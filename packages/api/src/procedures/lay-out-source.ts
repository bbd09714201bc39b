import { procedure } from '../procedure.ts';
import { layOutSource } from '../services/lay-out-source.ts';
import { ArticleId } from './article-id.ts';

export const layOutArticleSource = procedure
  .input(ArticleId)
  .query(({ ctx, input, signal }) => layOutSource(ctx.owner, ctx.archive, input.id, signal));
