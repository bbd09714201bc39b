import { z } from 'zod';
import { procedure } from '../procedure.ts';

const Prefix = z.strictObject({
  prefix: z.string().regex(/^[0-9a-f-]{1,36}$/i),
  limit: z.int().min(1).max(20).default(2),
  deleted: z.boolean().exactOptional(),
});

/** Ids of articles that begin so: for those who type the beginning of one. */
export const findIds = procedure.input(Prefix).query(async ({ ctx, input: { prefix, ...query } }) => ({
  ids: await ctx.archive.store.keeping.findIds(ctx.owner, prefix.toLowerCase(), query),
}));
