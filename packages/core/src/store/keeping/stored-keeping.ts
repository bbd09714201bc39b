import { z } from 'zod';
import { Annotation, ReadingState, RuleAct } from '../../model/index.ts';

const Moment = z.iso.datetime();

/** What a person did with an article, for moving it into another archive. */
export const StoredKeeping = z.strictObject({
  reading: z
    .strictObject({
      state: ReadingState,
      starred: z.boolean(),
      block: z.string().exactOptional(),
      changedAt: Moment,
    })
    .exactOptional(),
  tags: z.array(z.strictObject({ name: z.string(), addedAt: Moment })),
  collections: z.array(z.strictObject({ id: z.string(), position: z.string(), addedAt: Moment })),
  /** Highlights and notes. */
  annotations: z.array(z.strictObject({ annotation: Annotation, madeAt: Moment, changedAt: Moment })),
});
export type StoredKeeping = z.infer<typeof StoredKeeping>;

/** What an archive keeps beside its articles. */
export const StoredArchive = z.strictObject({
  tags: z.array(z.strictObject({ name: z.string(), madeAt: Moment })),
  collections: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      description: z.string().exactOptional(),
      position: z.string().exactOptional(),
      madeAt: Moment,
      changedAt: Moment,
    }),
  ),
  searches: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      query: z.string(),
      madeAt: Moment,
      changedAt: Moment,
    }),
  ),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      query: z.string(),
      acts: z.array(RuleAct),
      enabled: z.boolean(),
      madeAt: Moment,
      changedAt: Moment,
    }),
  ),
  feeds: z.array(z.strictObject({ url: z.string(), title: z.string().exactOptional(), madeAt: Moment })),
});
export type StoredArchive = z.infer<typeof StoredArchive>;
