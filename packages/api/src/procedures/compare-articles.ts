import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { compareArticles as compare } from '../services/compare-articles.ts';

const Id = z.string().min(1).max(100);

/** What an article cuts from, adds to and changes in another one, word by word. */
export const compareArticles = procedure
  .input(z.strictObject({ one: Id, other: Id }))
  .query(async ({ ctx, input }) => {
    const [one, other] = await Promise.all([
      ctx.archive.store.getArticle(ctx.owner, input.one),
      ctx.archive.store.getArticle(ctx.owner, input.other),
    ]);
    return compare(one.article, other.article);
  });
