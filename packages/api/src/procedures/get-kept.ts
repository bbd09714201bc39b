import { procedure } from '../procedure.ts';
import { ArticleId } from './article-id.ts';

/** What a person did with an article: state, star, tags, collections, highlights, notes. */
export const getKept = procedure
  .input(ArticleId)
  .query(({ ctx, input }) => ctx.archive.store.keeping.getKept(ctx.owner, input.id));
