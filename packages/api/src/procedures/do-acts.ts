import { Act } from '@tearsheet/core/model';
import { z } from 'zod';
import { procedure } from '../procedure.ts';

const Acts = z.strictObject({ acts: z.array(Act).min(1).max(1_000) });

/** Tags, stars, files, marks …: all of it, or nothing. `kept.undo` takes it back. */
export const doActs = procedure
  .input(Acts)
  .mutation(({ ctx, input }) => ctx.archive.store.keeping.act(ctx.owner, input.acts));
