import { z } from 'zod';
import { BlockId } from './block.ts';
import { Edtf } from './edtf.ts';
import { PageRange } from './provenance.ts';
import { Line, Text, Verbatim } from './text.ts';

/**
 * A place in an article that survives a new parse: a block with offsets, and the words themselves with what stands
 * around them (W3C Web Annotation Data Model, TextPositionSelector and TextQuoteSelector).
 */
export const Anchor = z.strictObject({
  block: BlockId,
  start: z.int().nonnegative().describe('UTF-16 code units in the text of the block'),
  end: z.int().nonnegative().describe('Exclusive'),
  exact: Text.min(1),
  prefix: Text.exactOptional().describe('Up to 32 characters before'),
  suffix: Text.exactOptional().describe('Up to 32 characters after'),
});
export type Anchor = z.infer<typeof Anchor>;

const anchors = z.array(Anchor).min(1);

/** Who said what. */
export const QuotationBody = z.strictObject({
  type: z.literal('quotation'),
  kind: z.enum(['direct', 'indirect', 'mixed']),
  source: z.array(Anchor).describe('The words that name the speaker'),
  cue: z.array(Anchor).describe('`said`, `according to`'),
  content: anchors,
  speaker: Line.exactOptional().describe('An entity of the same set'),
  addressee: z.array(Anchor).exactOptional(),
  stance: Line.exactOptional().describe('`says`, `denies`, `accuses`, `confirms`, …'),
  answers: z
    .array(Line)
    .exactOptional()
    .describe(
      'The ids of quotations by others on the same matter that this one answers: the claim that it denies',
    ),
  within: Line.exactOptional().describe('The id of the quotation that this one is quoted in'),
});
export type QuotationBody = z.infer<typeof QuotationBody>;

/** A date, time or duration that the text speaks of (TIMEX3). */
export const TimeBody = z.strictObject({
  type: z.literal('time'),
  timex: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: Line.describe('TIMEX3 value: `2019-01-15`, `P6M`, `198X`'),
  from: Edtf.exactOptional().describe('Earliest'),
  to: Edtf.exactOptional().describe('Latest'),
  target: Anchor,
});
export type TimeBody = z.infer<typeof TimeBody>;

/** A name in the text. */
export const MentionBody = z.strictObject({ type: z.literal('mention'), entity: Line, target: Anchor });
export type MentionBody = z.infer<typeof MentionBody>;

/** A quantity with its unit. */
export const MeasureBody = z.strictObject({
  type: z.literal('measure'),
  quantity: z.number(),
  to: z.number().exactOptional().describe('Of a range, where it ends: `5 to 10 km`'),
  unit: Line,
  per: Line.exactOptional().describe('Of a rate, for what: `day`, `barrel`'),
  si: z.strictObject({ quantity: z.number(), to: z.number().exactOptional(), unit: Line }).exactOptional(),
  target: Anchor,
});
export type MeasureBody = z.infer<typeof MeasureBody>;

export const HighlightColour = z.enum(['yellow', 'red', 'green', 'blue']);
export type HighlightColour = z.infer<typeof HighlightColour>;

/** A passage that a person marked: words, or a part of a page. */
export const HighlightBody = z
  .strictObject({
    type: z.literal('highlight'),
    colour: HighlightColour,
    target: z.array(Anchor),
    pages: z.array(PageRange).min(1).exactOptional().describe('Rectangles of a page, of a PDF or a scan'),
  })
  .refine(({ target, pages }) => target.length > 0 || pages !== undefined, 'marks nothing');
export type HighlightBody = z.infer<typeof HighlightBody>;

/** What a person wrote beside a passage, or of the whole article. */
export const NoteBody = z.strictObject({
  type: z.literal('note'),
  text: Verbatim.min(1).max(100_000),
  target: z.array(Anchor),
});
export type NoteBody = z.infer<typeof NoteBody>;

export const AnnotationBody = z.discriminatedUnion('type', [
  QuotationBody,
  TimeBody,
  MentionBody,
  MeasureBody,
  HighlightBody,
  NoteBody,
]);
export type AnnotationBody = z.infer<typeof AnnotationBody>;

/** Something said of an article, by a rule or by a person, apart from its body. */
export const Annotation = z.strictObject({
  id: Line,
  body: AnnotationBody,
  madeBy: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('rule'),
      rule: Line,
      version: Line,
      confidence: z.number().min(0).max(1),
    }),
    z.strictObject({
      kind: z.literal('person'),
      name: Line.exactOptional(),
      at: z.iso.datetime({ offset: true }),
    }),
  ]),
  state: z
    .enum(['current', 'orphan', 'rejected'])
    .describe('An orphan lost its place in a new parse and keeps its words; a person may reject a guess'),
  replaces: Line.exactOptional().describe('The annotation that a person put this in the place of'),
});
export type Annotation = z.infer<typeof Annotation>;

/** Someone or something that the article names. */
export const Entity = z.strictObject({
  id: Line,
  type: z.enum(['PER', 'ORG', 'LOC', 'MISC']),
  name: Line,
  aliases: z.array(Line),
  roles: z.array(Line).describe('As of the article: `NATO Secretary General`'),
  subtype: z
    .enum(['work', 'treaty', 'law', 'weapon', 'event', 'award', 'government'])
    .exactOptional()
    .describe('What kind of thing, where the text says so'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .exactOptional()
    .describe('Of a place, ISO 3166-1 alpha-2'),
  acronym: Line.exactOptional().describe('The short form that the text gives for the name: `INF`'),
});
export type Entity = z.infer<typeof Entity>;

/** Words that tell what an article is about, weightiest first. Not kept: made when asked for. */
export const KeyPhrase = z.strictObject({
  phrase: Line.describe('As it first stands in the text'),
  weight: z.number().min(0).max(1).describe('1 for the weightiest'),
  targets: anchors,
});
export type KeyPhrase = z.infer<typeof KeyPhrase>;

/** One of the sentences that tell most of an article, word for word. Not kept: made when asked for. */
export const ExtractedSentence = z.strictObject({
  target: Anchor,
  weight: z.number().min(0).max(1).describe('1 for the most telling one'),
});
export type ExtractedSentence = z.infer<typeof ExtractedSentence>;

/** Something that happened, will happen or went on at a time, as a sentence tells it. Not kept: made when asked for. */
export const TimelineEvent = z.strictObject({
  time: Line.describe('The id of the time annotation'),
  value: Line.describe('TIMEX3 value'),
  from: Edtf.describe('The first day, for the order'),
  to: Edtf.describe('The last day'),
  sentence: Anchor,
  who: z.array(Line).describe('People and bodies of the sentence, by their entities'),
  where: z.array(Line).describe('Places of the sentence, by their entities'),
  saidBy: Line.exactOptional().describe('The speaker, where the sentence is what somebody said'),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

/** All annotations of one article. */
export const AnnotationSet = z.strictObject({ annotations: z.array(Annotation), entities: z.array(Entity) });
export type AnnotationSet = z.infer<typeof AnnotationSet>;
