import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { compareRevisions as compareStored } from '../services/compare-revisions.ts';
import { ArticleId } from './article-id.ts';

const RevisionNumber = z.int().min(1).max(1_000_000);

/** The parses of an article, the newest first. */
export const listRevisions = procedure
  .input(ArticleId)
  .query(async ({ ctx, input }) => ({ items: await ctx.archive.store.listRevisions(ctx.owner, input.id) }));

/** What changed between two of them, word for word. */
export const compareRevisions = procedure
  .input(ArticleId.extend({ from: RevisionNumber, to: RevisionNumber }))
  .query(({ ctx, input }) => compareStored(ctx.owner, ctx.archive, input.id, input));

/** Makes another revision the article; what people made stays beside it. */
export const useRevision = procedure
  .input(ArticleId.extend({ revision: RevisionNumber }))
  .mutation(({ ctx, input }) => ctx.archive.store.useRevision(ctx.owner, input.id, input.revision));
