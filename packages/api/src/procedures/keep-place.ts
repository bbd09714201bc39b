import { BlockId } from '@tearsheet/core/model';
import { procedure } from '../procedure.ts';
import { ArticleId } from './article-id.ts';

/** Remembers the block that is being read. */
export const keepPlace = procedure
  .input(ArticleId.extend({ block: BlockId }))
  .mutation(async ({ ctx, input }) => {
    await ctx.archive.store.keeping.keepPlace(ctx.owner, input.id, input.block);
    return { id: input.id, block: input.block };
  });
