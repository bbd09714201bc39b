import { procedure } from '../procedure.ts';
import { annotateStored } from '../services/annotate-stored.ts';
import { ArticleId } from './article-id.ts';

/** Changes nothing that anybody said or did: what it keeps is what it would find again. */
export const annotateArticle = procedure
  .input(ArticleId)
  .query(({ ctx, input, signal }) => annotateStored(ctx.owner, ctx.archive, input.id, signal));
