import { z } from 'zod';

/** A row of the index of words. */
export const SearchTextRow = z.object({
  ownerId: z.string(),
  articleId: z.string(),
  headline: z.string(),
  byline: z.string(),
  text: z.string(),
  language: z.string().nullable(),
});
