import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { exportArticle as exportStored } from '../services/export-article.ts';
import { ArticleId } from './article-id.ts';

export const ExportArticleInput = ArticleId.extend({ format: z.string().max(100) });

export const exportArticle = procedure
  .input(ExportArticleInput)
  .query(({ ctx, input }) => exportStored(ctx.owner, ctx.archive, input));
