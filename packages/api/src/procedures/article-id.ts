import { z } from 'zod';

/** An article's id as it comes from outside. One that is no id of ours is merely not found. */
export const ArticleId = z.strictObject({ id: z.string().min(1).max(100) });
export type ArticleId = z.infer<typeof ArticleId>;
