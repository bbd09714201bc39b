import { z } from 'zod';

/** How many items a page has. */
export const PageLimit = z.int().min(1).max(200);
/** Where the page before ended: its `next`. */
export const PageCursor = z.string().max(10_000).exactOptional();
