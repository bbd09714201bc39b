import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { SearchArticlesInput } from './search-articles.ts';

/** What the newest 10,000 hits of a search are, and whom they name: each value with its count, and what narrows the search to it. */
export const searchFacets = procedure
  .input(
    SearchArticlesInput.pick({ query: true }).extend({
      values: z.int().min(1).max(50).default(10).describe('At most so many of each'),
    }),
  )
  .query(({ ctx, input }) => ctx.archive.store.searchFacets(ctx.owner, input));
