import { z } from 'zod';
import { Href } from './href.ts';
import { Line, Text } from './text.ts';

/** A run of characters. Quotation marks are those of the source; readers set typographic ones (setQuotationMarks). */
export const TextNode = z.strictObject({ type: z.literal('text'), value: Text.min(1) });
export type TextNode = z.infer<typeof TextNode>;

export const InlineCode = z.strictObject({ type: z.literal('inlineCode'), value: Text.min(1) });
export type InlineCode = z.infer<typeof InlineCode>;

export const Break = z.strictObject({ type: z.literal('break') });
export type Break = z.infer<typeof Break>;

/** A picture. Readers show it only from the archive (`sha256`), never from its address. */
export const Image = z.strictObject({
  type: z.literal('image'),
  url: Href.exactOptional().describe('Where the picture was on the web'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional()
    .describe('The captured file, when there is one'),
  alt: Line.exactOptional().describe('The text alternative that the source gives'),
  width: z.int().positive().exactOptional().describe('Pixels'),
  height: z.int().positive().exactOptional().describe('Pixels'),
});
export type Image = z.infer<typeof Image>;

/** Emphasis: titles of works, foreign words, stress. */
export const Emphasis = z.strictObject({
  type: z.literal('emphasis'),
  get children(): z.ZodArray<typeof Phrasing> {
    return z.array(Phrasing);
  },
});
export type Emphasis = { type: 'emphasis'; children: Phrasing[] };

export const Strong = z.strictObject({
  type: z.literal('strong'),
  get children(): z.ZodArray<typeof Phrasing> {
    return z.array(Phrasing);
  },
});
export type Strong = { type: 'strong'; children: Phrasing[] };

/** Text that the source struck out and left to be seen. */
export const Delete = z.strictObject({
  type: z.literal('delete'),
  get children(): z.ZodArray<typeof Phrasing> {
    return z.array(Phrasing);
  },
});
export type Delete = { type: 'delete'; children: Phrasing[] };

export const Link = z.strictObject({
  type: z.literal('link'),
  url: Href,
  title: Line.exactOptional(),
  get children(): z.ZodArray<typeof Phrasing> {
    return z.array(Phrasing);
  },
});
export type Link = { type: 'link'; url: string; title?: string; children: Phrasing[] };

/** What stands inside a line of text: mdast's phrasing content, without HTML. */
export const Phrasing: z.ZodType<Phrasing, Phrasing> = z.lazy(() =>
  z.discriminatedUnion('type', [TextNode, Emphasis, Strong, Delete, Link, InlineCode, Break, Image]),
);
export type Phrasing = TextNode | Emphasis | Strong | Delete | Link | InlineCode | Break | Image;
