import { z } from 'zod';
import { Amendment, AnnotationSet } from '../model/index.ts';
import { StoredKeeping } from './keeping/stored-keeping.ts';

/** All that an archive keeps of an article, for moving it into another one. */
export const StoredArticleExport = z.strictObject({
  id: z.uuid(),
  sourceSha256: z.string().regex(/^[0-9a-f]{64}$/),
  sourcePart: z.string(),
  addedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().exactOptional(),
  /** Which of the revisions is the article. */
  revision: z.int().positive(),
  revisions: z
    .array(
      z.strictObject({
        number: z.int().positive(),
        madeAt: z.iso.datetime(),
        reason: z.string(),
        /** As it was kept, of whatever version of the model. */
        article: z.looseObject({ modelVersion: z.int().positive() }),
      }),
    )
    .min(1),
  /** What people put right of the parse, also what was undone. */
  amendments: z
    .array(
      z.strictObject({
        id: z.uuid(),
        amendment: Amendment,
        madeAt: z.iso.datetime(),
        undoneAt: z.iso.datetime().exactOptional(),
      }),
    )
    .exactOptional(),
  /** What people made and rejected of what was found in it, with whom it names. */
  annotations: AnnotationSet.exactOptional(),
  /** Tags, state, star, collections, highlights and notes. */
  kept: StoredKeeping.exactOptional(),
});
export type StoredArticleExport = z.infer<typeof StoredArticleExport>;
