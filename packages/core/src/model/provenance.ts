import { z } from 'zod';
import { Href } from './href.ts';
import { Line, Verbatim } from './text.ts';

/** A run of characters in the decoded text of the source. */
export const TextRange = z.strictObject({
  kind: z.literal('text'),
  part: Line.exactOptional().describe(
    'The part of a container: a path in an EPUB, a MIME part; absent for the whole',
  ),
  start: z.int().nonnegative().describe('UTF-16 code units from the start of the decoded text'),
  end: z.int().nonnegative().describe('Exclusive'),
});
export type TextRange = z.infer<typeof TextRange>;

/** A rectangle on a page of a PDF or a scan. */
export const PageRange = z.strictObject({
  kind: z.literal('page'),
  page: z.int().positive().describe('From 1'),
  x: z.number().describe('Points (PDF) or pixels (pictures) from the left edge'),
  y: z.number().describe('From the upper edge'),
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
});
export type PageRange = z.infer<typeof PageRange>;

/** A place in the source. */
export const SourceRange = z.discriminatedUnion('kind', [TextRange, PageRange]);
export type SourceRange = z.infer<typeof SourceRange>;

/** What the article was made from. The file itself is kept byte for byte under its `sha256`. */
export const Source = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Of the bytes as they arrived, hexadecimal'),
  size: z.int().nonnegative().describe('Bytes'),
  mediaType: Line.describe('As sniffed, not as claimed: `text/plain`'),
  charset: Line.exactOptional().describe('The encoding that the bytes were decoded with (WHATWG name)'),
  length: z
    .int()
    .nonnegative()
    .describe('UTF-16 code units of the decoded text; 0 where there is none')
    .exactOptional(),
  pages: z.int().positive().exactOptional().describe('Pages of a PDF or a scan'),
  part: Line.exactOptional().describe(
    'Which article of a container this is: an entry of a feed, a message of a mailbox; absent for the whole',
  ),
  fileName: Line.exactOptional().describe('The name it came with, without folders'),
  uri: Href.exactOptional().describe('Where it came from'),
  retrieved: z.iso.datetime({ offset: true }).exactOptional().describe('When it was fetched or saved'),
  reader: Line.describe('Which reader made the article: `text`'),
  readerVersion: Line,
});
export type Source = z.infer<typeof Source>;

/** Another value that the evidence allows. */
export const Alternative = z.strictObject({
  value: Line,
  confidence: z.number().min(0).max(1).exactOptional(),
  why: Line.exactOptional(),
});
export type Alternative = z.infer<typeof Alternative>;

/** Where in the source a field or a block comes from, and how that was found. */
export const Evidence = z.strictObject({
  target: z
    .string()
    .regex(/^(#[a-z][a-z0-9-]*|(\/[^/]+)+)$/)
    .describe('`#b3` for a block, a JSON Pointer for a field: `/headlines/0`, `/datePublished`'),
  ranges: z.array(SourceRange).describe('In reading order; empty only for what was given from outside'),
  rule: Line.describe('The rule that found it, named after its function: `find-byline`'),
  confidence: z.number().min(0).max(1).describe('1 for what is plainly there'),
  inferred: z.literal(true).exactOptional().describe('The value is not printed in the source: it is a guess'),
  why: Line.exactOptional(),
  alternatives: z.array(Alternative).exactOptional(),
});
export type Evidence = z.infer<typeof Evidence>;

export const RepairKind = z.enum([
  'join-lines',
  'join-hyphenated',
  'keep-hyphen',
  'quotation-mark',
  'ligature',
  'soft-hyphen',
  'white-space',
  'control-character',
  'encoding',
  'ocr-character',
]);
export type RepairKind = z.infer<typeof RepairKind>;

/** A change made to the words or spacing of the source, small enough to be shown as a proof-reader's mark. */
export const Repair = z.strictObject({
  kind: RepairKind,
  range: SourceRange,
  before: Verbatim.describe('What the source has'),
  after: Verbatim.describe('What the article has; empty where something was taken out'),
  why: Line,
  block: z.string().exactOptional().describe('The block it happened in'),
});
export type Repair = z.infer<typeof Repair>;

export const RemovalKind = z.enum([
  'page-number',
  'page-header',
  'page-footer',
  'print-header',
  'navigation',
  'sharing',
  'advertisement',
  'subscription',
  'copyright',
  'credit',
  'byline',
  'date',
  'dateline',
  'address',
  'headline',
  'deck',
  'kicker',
  'related',
  'comments',
  'repetition',
  'hidden',
  'other',
]);
export type RemovalKind = z.infer<typeof RemovalKind>;

/** What was taken out of the running text: furniture, and what went into a field instead. */
export const Removal = z.strictObject({
  kind: RemovalKind,
  ranges: z.array(SourceRange).min(1),
  text: Verbatim,
  rule: Line,
  why: Line,
});
export type Removal = z.infer<typeof Removal>;

/** Something doubtful that a person may want to look at. */
export const Notice = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .describe('Stable, for programs: `headline-uncertain`'),
  message: Line.describe('A sentence for a person'),
  target: z.string().exactOptional().describe('As in evidence'),
  ranges: z.array(SourceRange).exactOptional(),
  alternatives: z.array(Alternative).exactOptional(),
});
export type Notice = z.infer<typeof Notice>;
