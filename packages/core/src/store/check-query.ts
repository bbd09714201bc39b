import { z } from 'zod';
import { ReadingState, TearsheetError } from '../model/index.ts';
import type { ListQuery, SearchQuery } from './article-store.ts';

const limit = z.int().min(1).max(200);
const after = z.string().exactOptional();

/** The questions as plain values: whatever else an object from outside holds never reaches the database. */
const listQuery: z.ZodType<ListQuery> = z.object({
  limit,
  after,
  order: z.enum(['added', 'published', 'headline', 'filed']).exactOptional(),
  deleted: z.boolean().exactOptional(),
  state: ReadingState.or(z.literal('open')).exactOptional(),
  starred: z.boolean().exactOptional(),
  tag: z.string().exactOptional(),
  collection: z.string().exactOptional(),
  awaiting: z.boolean().exactOptional(),
});
const searchQuery: z.ZodType<SearchQuery> = z.object({ query: z.string(), limit, after });
const pageQuery: z.ZodType<Pick<ListQuery, 'limit' | 'after'>> = z.object({ limit, after });

export const checkListQuery = checked(listQuery);
export const checkSearchQuery = checked(searchQuery);
export const checkPageQuery = checked(pageQuery);

/** @throws TearsheetError `usage` */
function checked<T>(schema: z.ZodType<T>): (query: T) => T {
  return (query) => {
    const parsed = schema.safeParse(query);
    if (parsed.success) return parsed.data;
    throw new TearsheetError('usage', `This cannot be listed: ${z.prettifyError(parsed.error)}`, {
      cause: parsed.error,
    });
  };
}
