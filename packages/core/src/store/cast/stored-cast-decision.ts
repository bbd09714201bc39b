import { z } from 'zod';

/** A decision with what takes it back. */
export const StoredCastDecision = z.strictObject({
  decision: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('rename'), name: z.string(), before: z.string() }),
    z.strictObject({ kind: z.literal('merge'), id: z.string(), name: z.string() }),
    z.strictObject({ kind: z.literal('split'), id: z.string(), name: z.string(), articles: z.int() }),
  ]),
  undo: z
    .strictObject({
      renamed: z.boolean().exactOptional(),
      pins: z
        .array(
          z.strictObject({
            articleId: z.string(),
            type: z.string(),
            nameKey: z.string(),
            before: z.string().nullable(),
          }),
        )
        .exactOptional(),
    })
    .exactOptional(),
});

export type StoredCastDecision = z.infer<typeof StoredCastDecision>;
