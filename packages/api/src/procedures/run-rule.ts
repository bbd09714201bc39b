import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { runRule as run } from '../services/run-rule.ts';

const RuleId = z.strictObject({ id: z.string().min(1).max(100) });

/** What a rule would do to the library as it is. */
export const tryRule = procedure
  .input(RuleId)
  .query(({ ctx, input }) => run(ctx.owner, ctx.archive, { ...input, dry: true }));

/** Applies a rule to the library as it is; every batch can be undone. */
export const runRule = procedure
  .input(RuleId)
  .mutation(({ ctx, input }) => run(ctx.owner, ctx.archive, { ...input, dry: false }));
