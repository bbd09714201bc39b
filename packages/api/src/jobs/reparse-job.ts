import { z } from 'zod';
import { reparseSome } from '../services/reparse-article.ts';
import type { JobKind } from './job-kind.ts';
import { walkArticles } from './walk-articles.ts';

/** Parses every article anew from its kept source: a new revision where something differs, beside the one before. */
export const reparseJob: JobKind = {
  input: z.strictObject({}),
  run: (_, context) =>
    walkArticles(context, async (ids, after) => {
      const { owner, archive, signal } = context;
      const range = { limit: ids.length, ...(after === undefined ? {} : { after }) };
      const { items } = await reparseSome(owner, archive, range, signal);
      return items.flatMap((item) =>
        item.status === 'failed'
          ? [{ item: item.id, name: item.id, code: item.code, reason: item.reason }]
          : [],
      );
    }),
};
