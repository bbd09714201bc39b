import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { readUpload, SourceUpload } from '../services/source-upload.ts';

export const ParseArticleInput = z.strictObject({ source: SourceUpload });

/** A mutation for its size, and because it costs; nothing is saved. */
export const parseArticle = procedure.input(ParseArticleInput).mutation(async ({ ctx, input, signal }) => ({
  article: await ctx.archive.parser.parse(readUpload(input.source), signal),
}));
