import { Amendment } from '@tearsheet/core/model';
import { procedure } from '../procedure.ts';
import { ArticleId } from './article-id.ts';

/** Puts something of an article right, beside the parse; `articles.unamend` undoes it. */
export const amendArticle = procedure
  .input(ArticleId.extend({ amendment: Amendment }))
  .mutation(({ ctx, input }) => ctx.archive.store.amendArticle(ctx.owner, input.id, input.amendment));
