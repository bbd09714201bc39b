import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { addSource } from '../services/add-source.ts';
import { readUpload, SourceUpload } from '../services/source-upload.ts';

export const AddArticleInput = z.strictObject({ source: SourceUpload });

export const addArticle = procedure
  .input(AddArticleInput)
  .mutation(({ ctx, input, signal }) => addSource(ctx.owner, ctx.archive, readUpload(input.source), signal));
