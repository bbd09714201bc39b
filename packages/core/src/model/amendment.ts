import { z } from 'zod';
import { Edtf } from './edtf.ts';
import { Line, Text } from './text.ts';

/**
 * What a person put right of a parse; a `correction` is what the publisher says of its own text. Amendments are kept apart
 * from the article and name no number of it, so that they hold when the source is parsed again.
 */
export const Amendment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('headline'), value: Line.nullable().describe('Null: there is none') }),
  z.strictObject({ kind: z.literal('by'), value: Line.nullable() }),
  z.strictObject({ kind: z.literal('datePublished'), value: Edtf.nullable() }),
  z.strictObject({
    kind: z.literal('takeOut'),
    text: Text.min(1).describe('The words of a block that is no text of the article'),
  }),
  z.strictObject({
    kind: z.literal('putBack'),
    text: Text.min(1).describe('The words of a removal that is text of the article after all'),
  }),
]);
export type Amendment = z.infer<typeof Amendment>;

/** What an amendment is about: a later one about the same replaces it. */
export function amendmentKey(amendment: Amendment): string {
  return amendment.kind === 'takeOut' || amendment.kind === 'putBack'
    ? `text:${amendment.text}`
    : amendment.kind;
}
