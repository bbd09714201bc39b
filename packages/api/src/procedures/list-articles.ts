import { ReadingState } from '@tearsheet/core/model';
import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { PageCursor, PageLimit } from './page-limit.ts';

export const ListArticlesInput = z.strictObject({
  limit: PageLimit.default(50),
  after: PageCursor,
  order: z.enum(['added', 'published', 'headline', 'filed']).exactOptional(),
  deleted: z.boolean().exactOptional().describe('The bin instead of the library'),
  state: ReadingState.or(z.literal('open')).exactOptional().describe('`open`: all but the archived'),
  starred: z.boolean().exactOptional(),
  tag: z.string().max(100).exactOptional(),
  collection: z
    .string()
    .max(100)
    .exactOptional()
    .describe('An id; in its own order where no other is asked for'),
  awaiting: z.boolean().exactOptional().describe('Saved links whose text has not been fetched'),
});

export const listArticles = procedure
  .input(ListArticlesInput.prefault({}))
  .query(({ ctx, input }) => ctx.archive.store.listArticles(ctx.owner, input));
