import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { ArticleId } from './article-id.ts';

/** Undoes an amendment: the article is again as it was parsed, or as the other amendments have it. */
export const unamendArticle = procedure
  .input(ArticleId.extend({ amendmentId: z.string().min(1).max(100) }))
  .mutation(({ ctx, input }) => ctx.archive.store.unamendArticle(ctx.owner, input.id, input.amendmentId));
