import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { PageCursor, PageLimit } from './page-limit.ts';

const ListAnnotations = z.strictObject({
  limit: PageLimit.default(50),
  after: PageCursor,
  kind: z.enum(['highlight', 'note']).exactOptional(),
  article: z.string().min(1).max(100).exactOptional(),
  orphans: z.boolean().exactOptional().describe('Those whose words are no longer in their article'),
});

/** Highlights and notes of the archive, the newest first. */
export const listAnnotations = procedure
  .input(ListAnnotations.prefault({}))
  .query(({ ctx, input }) => ctx.archive.store.keeping.listAnnotations(ctx.owner, input));
