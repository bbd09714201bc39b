import { z } from 'zod';
import { Edtf } from './edtf.ts';
import { Href } from './href.ts';
import { Image, Phrasing } from './phrasing.ts';
import { Line, Text, Verbatim } from './text.ts';

/** Names a block inside its article, for annotations, evidence and addresses (`/a/<id>#<block>`). */
export const BlockId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/)
  .meta({ id: 'BlockId', description: 'Names a block inside its article: `b1`, `b2`, …' });
export type BlockId = z.infer<typeof BlockId>;

const id = BlockId.describe('Unique in the article; the same words keep it when the source is parsed again');
const phrasing = () => z.array(Phrasing).min(1);

export const Paragraph = z.strictObject({ type: z.literal('paragraph'), id, children: phrasing() });
export type Paragraph = z.infer<typeof Paragraph>;

/** A sub-heading of the article. The headline is no block: it stands in `headlines`. */
export const Heading = z.strictObject({
  type: z.literal('heading'),
  id,
  depth: z.int().min(2).max(6).describe('2 for the sub-headings directly below the headline'),
  children: phrasing(),
});
export type Heading = z.infer<typeof Heading>;

export const ThematicBreak = z.strictObject({ type: z.literal('thematicBreak'), id });
export type ThematicBreak = z.infer<typeof ThematicBreak>;

export const Code = z.strictObject({
  type: z.literal('code'),
  id,
  lang: Line.exactOptional(),
  value: Verbatim,
});
export type Code = z.infer<typeof Code>;

/** A quotation set off from the text as a block of its own. */
export const Blockquote = z.strictObject({
  type: z.literal('blockquote'),
  id,
  get children(): z.ZodArray<typeof Block> {
    return z.array(Block).min(1);
  },
});
export type Blockquote = { type: 'blockquote'; id: BlockId; children: Block[] };

export const ListItem = z.strictObject({
  type: z.literal('listItem'),
  id,
  get children(): z.ZodArray<typeof Block> {
    return z.array(Block).min(1);
  },
});
export type ListItem = { type: 'listItem'; id: BlockId; children: Block[] };

export const List = z.strictObject({
  type: z.literal('list'),
  id,
  ordered: z.boolean(),
  start: z.int().exactOptional().describe('The first number of an ordered list, when it is not 1'),
  children: z.array(ListItem).min(1),
});
export type List = z.infer<typeof List>;

export const TableCell = z.strictObject({ type: z.literal('tableCell'), children: z.array(Phrasing) });
export type TableCell = z.infer<typeof TableCell>;

export const TableRow = z.strictObject({ type: z.literal('tableRow'), children: z.array(TableCell).min(1) });
export type TableRow = z.infer<typeof TableRow>;

/** A table; its first row holds the column headings, as in mdast. */
export const Table = z.strictObject({
  type: z.literal('table'),
  id,
  align: z.array(z.enum(['left', 'right', 'center']).nullable()).exactOptional(),
  caption: Text.exactOptional(),
  children: z.array(TableRow).min(1),
});
export type Table = z.infer<typeof Table>;

/** The words below a picture. Not part of the running text. */
export const Caption = z.strictObject({ type: z.literal('caption'), children: phrasing() });
export type Caption = z.infer<typeof Caption>;

/** A picture with its caption and credit. */
export const Figure = z.strictObject({
  type: z.literal('figure'),
  id,
  credit: Line.exactOptional().describe('Photographer, agency or rights line, as printed'),
  children: z.array(z.discriminatedUnion('type', [Image, Caption])),
});
export type Figure = z.infer<typeof Figure>;

export const Gallery = z.strictObject({ type: z.literal('gallery'), id, children: z.array(Figure).min(1) });
export type Gallery = z.infer<typeof Gallery>;

/** A pull quote: words of the text, repeated large. Plain text, so that it never leaks into the running text. */
export const Pullquote = z.strictObject({
  type: z.literal('pullquote'),
  id,
  value: Text.min(1),
  attribution: Line.exactOptional(),
});
export type Pullquote = z.infer<typeof Pullquote>;

/** A post, video, map or document of another service, shown as a link. */
export const Embed = z.strictObject({
  type: z.literal('embed'),
  id,
  url: Href.exactOptional(),
  provider: Line.exactOptional().describe('The service, such as YouTube'),
  title: Line.exactOptional(),
  text: Text.exactOptional().describe('What the embed said, where the source holds it'),
});
export type Embed = z.infer<typeof Embed>;

export const RelatedItem = z.strictObject({ title: Line, url: Href.exactOptional() });
export type RelatedItem = z.infer<typeof RelatedItem>;

/** Links to other articles, kept where they stood, out of the running text. */
export const Related = z.strictObject({
  type: z.literal('related'),
  id,
  label: Line.exactOptional().describe('As printed: `Related article`, `Read more`'),
  items: z.array(RelatedItem).min(1),
});
export type Related = z.infer<typeof Related>;

/** A box beside the text: background, profile, key facts. */
export const InfoBox = z.strictObject({
  type: z.literal('infoBox'),
  id,
  title: Line.exactOptional(),
  get children(): z.ZodArray<typeof Block> {
    return z.array(Block).min(1);
  },
});
export type InfoBox = { type: 'infoBox'; id: BlockId; title?: string; children: Block[] };

/** What the publisher says of its own text: a correction, a clarification, an update, an editor's note. */
export const Correction = z.strictObject({
  type: z.literal('correction'),
  id,
  kind: z.enum(['correction', 'clarification', 'update', 'editorsNote']),
  date: Edtf.exactOptional(),
  get children(): z.ZodArray<typeof Block> {
    return z.array(Block).min(1);
  },
});
export type Correction = {
  type: 'correction';
  id: BlockId;
  kind: 'correction' | 'clarification' | 'update' | 'editorsNote';
  date?: Edtf;
  children: Block[];
};

/** One entry of a live blog. */
export const LiveEntry = z.strictObject({
  type: z.literal('liveEntry'),
  id,
  time: Line.exactOptional().describe('As printed: `14:05`, `2.05pm BST`'),
  date: Edtf.exactOptional().describe('The moment, where it is known'),
  title: Line.exactOptional(),
  get children(): z.ZodArray<typeof Block> {
    return z.array(Block);
  },
});
export type LiveEntry = {
  type: 'liveEntry';
  id: BlockId;
  time?: string;
  date?: Edtf;
  title?: string;
  children: Block[];
};

/** Something that a reader of this format does not know, kept as its text. */
export const Unknown = z.strictObject({ type: z.literal('unknown'), id, name: Line, text: Text });
export type Unknown = z.infer<typeof Unknown>;

/** What the body is made of: mdast's flow content, and what news needs beside it. */
export const Block: z.ZodType<Block, Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    Paragraph,
    Heading,
    Blockquote,
    List,
    Code,
    Table,
    ThematicBreak,
    Figure,
    Gallery,
    Pullquote,
    Embed,
    Related,
    InfoBox,
    Correction,
    LiveEntry,
    Unknown,
  ]),
);
export type Block =
  | Paragraph
  | Heading
  | Blockquote
  | List
  | Code
  | Table
  | ThematicBreak
  | Figure
  | Gallery
  | Pullquote
  | Embed
  | Related
  | InfoBox
  | Correction
  | LiveEntry
  | Unknown;

/** The body: a unist tree. */
export const Root = z.strictObject({ type: z.literal('root'), children: z.array(Block) });
export type Root = z.infer<typeof Root>;
