import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { PageCursor, PageLimit } from './page-limit.ts';

export const ListArticlesInput = z.strictObject({
  limit: PageLimit.default(50),
  after: PageCursor,
  order: z.enum(['added', 'published', 'headline']).exactOptional(),
  deleted: z.boolean().exactOptional().describe('The bin instead of the library'),
});

export const listArticles = procedure
  .input(ListArticlesInput.prefault({}))
  .query(({ ctx, input }) => ctx.archive.store.listArticles(ctx.owner, input));
