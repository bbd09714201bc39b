import { z } from 'zod';
import { procedure } from '../procedure.ts';

const Undo = z.strictObject({
  batch: z.string().min(1).max(100).exactOptional().describe('The last that a person did, where absent'),
});

export const undoActs = procedure
  .input(Undo.prefault({}))
  .mutation(({ ctx, input }) => ctx.archive.store.keeping.undo(ctx.owner, input.batch));
