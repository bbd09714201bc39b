import { z } from 'zod';
import { Entity } from './annotation.ts';
import { BlockId } from './block.ts';
import { Line } from './text.ts';

/** Some words of a block: UTF-16 code units in its text, the end exclusive. */
export const TextPlace = z.strictObject({
  block: BlockId,
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type TextPlace = z.infer<typeof TextPlace>;

/** Somebody or something: an entity of the article, or one by its kind and name, made where the article has none. */
export const EntityChoice = z.union([
  z.strictObject({ id: Line }),
  z.strictObject({ type: Entity.shape.type, name: Line.max(200) }),
]);
export type EntityChoice = z.infer<typeof EntityChoice>;

const timex = z.enum(['DATE', 'TIME', 'DURATION', 'SET']);

/** What a person says an annotation should say. What is not given stays. */
export const AnnotationChange = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('mention'), entity: EntityChoice }),
  z.strictObject({
    type: z.literal('quotation'),
    speaker: EntityChoice.nullable().exactOptional().describe('Null: the text does not say who'),
    kind: z.enum(['direct', 'indirect', 'mixed']).exactOptional(),
    stance: Line.max(40).nullable().exactOptional(),
  }),
  z.strictObject({ type: z.literal('time'), value: Line.max(60), timex: timex.exactOptional() }),
  z.strictObject({ type: z.literal('measure'), quantity: z.number(), unit: Line.max(40) }),
]);
export type AnnotationChange = z.infer<typeof AnnotationChange>;

/** Something that the rules did not see, at its place in the text. */
export const AnnotationAddition = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('mention'), place: TextPlace, entity: EntityChoice }),
  z.strictObject({
    type: z.literal('quotation'),
    place: TextPlace,
    speaker: EntityChoice.exactOptional(),
    kind: z.enum(['direct', 'indirect', 'mixed']),
  }),
  z.strictObject({ type: z.literal('time'), place: TextPlace, value: Line.max(60), timex }),
  z.strictObject({ type: z.literal('measure'), place: TextPlace, quantity: z.number(), unit: Line.max(40) }),
]);
export type AnnotationAddition = z.infer<typeof AnnotationAddition>;

const annotations = z.array(Line).min(1).max(2_000).describe('Their ids');

/**
 * What a person puts right of what rules found in an article. Nothing is lost by it: what is rejected or replaced stays,
 * and `restore` brings it back, in the place of what replaced it.
 */
export const AnnotationCorrection = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('reject'), annotations }),
  z.strictObject({ do: z.literal('restore'), annotations }),
  z.strictObject({ do: z.literal('correct'), annotations, change: AnnotationChange }),
  z.strictObject({ do: z.literal('add'), addition: AnnotationAddition }),
]);
export type AnnotationCorrection = z.infer<typeof AnnotationCorrection>;
