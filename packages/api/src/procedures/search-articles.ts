import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { PageCursor, PageLimit } from './page-limit.ts';

export const SearchArticlesInput = z.strictObject({
  query: z.string().max(10_000).describe('Words are joined by AND; `"…"` is a phrase, `word*` a prefix'),
  limit: PageLimit.default(20),
  after: PageCursor,
});

export const searchArticles = procedure
  .input(SearchArticlesInput)
  .query(({ ctx, input }) => ctx.archive.store.searchArticles(ctx.owner, input));
