import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { drawSourcePage, measureSourcePages } from '../services/read-pages.ts';
import { ArticleId } from './article-id.ts';

export const PageImageInput = ArticleId.extend({ page: z.int().min(1).max(100_000).describe('From 1') });

/** How large the pages of an article's source are; none where it is a text. */
export const sourcePages = procedure.input(ArticleId).query(async ({ ctx, input }) => ({
  pages: await measureSourcePages(ctx.owner, ctx.archive, input.id),
}));

/** A page of an article's source as a picture, in base64; over HTTP also at `/sources/ID/pages/PAGE`, as bytes. */
export const pageImage = procedure.input(PageImageInput).query(async ({ ctx, input }) => {
  const { bytes, ...page } = await drawSourcePage(ctx.owner, ctx.archive, input.id, input.page);
  return { ...page, encoding: 'base64' as const, content: Buffer.from(bytes).toString('base64') };
});
