import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { exportAnnotations as write } from '../services/export-annotations.ts';

const Input = z.strictObject({
  format: z.enum(['text', 'markdown', 'json']),
  article: z.string().min(1).max(100).exactOptional().describe('The whole archive where absent'),
});

/** Highlights and notes, written to be read elsewhere. */
export const exportAnnotations = procedure
  .input(Input)
  .query(({ ctx, input }) => write(ctx.owner, ctx.archive, input));
