import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { reparseSome as reparseNext, reparseArticle as reparseStored } from '../services/reparse-article.ts';
import { ArticleId } from './article-id.ts';

/** Parses the kept source anew; the revision before stays, and so does all that people made. */
export const reparseArticle = procedure
  .input(ArticleId)
  .mutation(({ ctx, input, signal }) => reparseStored(ctx.owner, ctx.archive, input.id, signal));

export const ReparseSomeInput = z.strictObject({
  after: z.string().max(100).exactOptional().describe('The `next` of the step before'),
  limit: z.int().min(1).max(50).default(10),
});

/** A step of a walk through the whole archive, the bin too; asked again with its `next`. */
export const reparseSome = procedure
  .input(ReparseSomeInput.prefault({}))
  .mutation(({ ctx, input, signal }) => reparseNext(ctx.owner, ctx.archive, input, signal));
