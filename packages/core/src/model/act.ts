import { z } from 'zod';
import { HighlightBody, NoteBody } from './annotation.ts';
import { Line, Text, Verbatim } from './text.ts';

const Id = z.string().min(1).max(100);
const Tag = Line.max(100);
const Query = z.string().min(1).max(2_000);
const MadeAt = z.iso
  .datetime({ offset: true })
  .exactOptional()
  .describe('When it was made; now where absent');

/** Where a person has come to with an article. */
export const ReadingState = z.enum(['unread', 'reading', 'read', 'archived']);
export type ReadingState = z.infer<typeof ReadingState>;

const doing = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, shape: Shape) =>
  z.strictObject({ do: z.literal(name), ...shape });

/** What a rule does with an article that its search finds. */
export const RuleAct = z.discriminatedUnion('do', [
  doing('tag', { tag: Tag }),
  doing('star', {}),
  doing('read', { state: ReadingState }),
  doing('file', { collection: Id }),
  doing('notify', {}),
]);
export type RuleAct = z.infer<typeof RuleAct>;

/**
 * One thing that is done to what is kept. Each can be undone: by another act, or several. What is made without an id gets one;
 * what is made with the id of something that is there changes that.
 */
export const Act = z.discriminatedUnion('do', [
  doing('tag', { article: Id, tag: Tag }),
  doing('untag', { article: Id, tag: Tag }),
  doing('star', { article: Id }),
  doing('unstar', { article: Id }),
  doing('read', { article: Id, state: ReadingState }),
  doing('file', {
    article: Id,
    collection: Id,
    position: z
      .string()
      .regex(/^[\x21-\x7e]{1,200}$/)
      .exactOptional()
      .describe('Orders by code unit; at the end where absent'),
    before: Id.exactOptional().describe('The article of the collection that it is to stand before'),
  }),
  doing('unfile', { article: Id, collection: Id }),
  doing('annotate', {
    article: Id,
    id: Id.exactOptional(),
    body: z.discriminatedUnion('type', [HighlightBody, NoteBody]),
    at: MadeAt,
  }),
  doing('unannotate', { article: Id, id: Id }),
  doing('collection', {
    id: Id.exactOptional(),
    name: Line.max(200),
    description: Verbatim.max(10_000).exactOptional(),
    position: z.string().max(200).exactOptional().describe('Where it stands among the others'),
    before: Id.exactOptional().describe('The collection that it is to stand before'),
    at: MadeAt,
  }),
  doing('uncollection', { id: Id }),
  doing('search', { id: Id.exactOptional(), name: Line.max(200), query: Query, at: MadeAt }),
  doing('unsearch', { id: Id }),
  doing('rule', {
    id: Id.exactOptional(),
    name: Line.max(200),
    query: Query,
    acts: z.array(RuleAct).min(1).max(20),
    enabled: z.boolean(),
    at: MadeAt,
  }),
  doing('unrule', { id: Id }),
  doing('notify', { article: Id }),
  doing('unnotify', { article: Id }),
]);
export type Act = z.infer<typeof Act>;

/** A highlight or a note as it comes from elsewhere, by its words alone. */
export const Quote = z.strictObject({
  exact: Text.min(1),
  prefix: Text.exactOptional(),
  suffix: Text.exactOptional(),
});
export type Quote = z.infer<typeof Quote>;
