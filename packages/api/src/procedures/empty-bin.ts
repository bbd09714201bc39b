import { z } from 'zod';
import { procedure } from '../procedure.ts';

export const EmptyBinInput = z.strictObject({
  all: z.boolean().exactOptional().describe('All that lies there; else what has lain there for 30 days'),
});

/** Removes articles of the bin for good. Nothing brings them back; the log keeps their headlines. */
export const emptyBin = procedure.input(EmptyBinInput.prefault({})).mutation(async ({ ctx, input }) => ({
  removed: await ctx.archive.store.expireArticles(ctx.owner, { now: new Date(), ...input }),
}));
