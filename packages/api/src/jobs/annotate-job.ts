import { z } from 'zod';
import { endsAll } from '../errors/ends-all.ts';
import { toTearsheetError } from '../errors/tell-error.ts';
import { gatherArticle } from '../services/gather-article.ts';
import type { JobKind } from './job-kind.ts';
import { walkArticles } from './walk-articles.ts';

/** Looks for who says what, when and who, with the rules as they are now, in every article that they have not seen. */
export const annotateJob: JobKind = {
  input: z.strictObject({}),
  run: (_, context) =>
    walkArticles(context, async (ids) => {
      const { owner, archive, signal } = context;
      const outcomes = await Promise.all(
        ids.map(async (id) => {
          try {
            await gatherArticle(owner, archive, id, signal);
            return [];
          } catch (error) {
            const { code, message } = toTearsheetError(error);
            if (endsAll(code)) throw error;
            // It was deleted between the two questions.
            return code === 'not-found' ? [] : [{ item: id, name: id, code, reason: message }];
          }
        }),
      );
      return outcomes.flat();
    }),
};
