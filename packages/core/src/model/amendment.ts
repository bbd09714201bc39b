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
  z.strictObject({
    kind: z.literal('split'),
    text: Text.min(1).describe('The words of a paragraph that is two'),
    first: Text.min(1).describe('The words of the first of them'),
  }),
  z.strictObject({
    kind: z.literal('join'),
    text: Text.min(1).describe('The words of a paragraph that goes on in the next'),
    next: Text.min(1).describe('The words of that'),
  }),
  z.strictObject({
    kind: z.literal('accept'),
    code: z.string().min(1).max(100).describe('Of a notice that asks what is right already'),
    message: Line,
  }),
]);
export type Amendment = z.infer<typeof Amendment>;

/** What an amendment is about: a later one about the same replaces it. */
export function amendmentKey(amendment: Amendment): string {
  switch (amendment.kind) {
    case 'takeOut':
    case 'putBack':
      return `text:${amendment.text}`;
    case 'split':
      return `split:${amendment.text}`;
    case 'join':
      return `join:${amendment.text}\n${amendment.next}`;
    case 'accept':
      return `accept:${amendment.code} ${amendment.message}`;
    default:
      return amendment.kind;
  }
}
