import { Entity } from '@tearsheet/core/model';
import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { gatherCastOver, gatherTimeline } from '../services/gather-timeline.ts';
import { ArticleId } from './article-id.ts';
import { PageCursor, PageLimit } from './page-limit.ts';

const Id = z.string().min(1).max(100);
const MemberId = z.strictObject({ id: Id });
const MemberPage = MemberId.extend({ limit: PageLimit.default(50), after: PageCursor });

/** Who and what the archive speaks of, the most named first. */
export const listCast = procedure
  .input(
    z
      .strictObject({
        limit: PageLimit.default(50),
        after: PageCursor,
        type: Entity.shape.type.exactOptional(),
        query: z.string().max(200).exactOptional().describe('A name, its beginning, or a part of it'),
      })
      .prefault({}),
  )
  .query(({ ctx, input }) => ctx.archive.store.cast.list(ctx.owner, input));

/** A member of the cast: its names, its roles over time, what people decided of it. */
export const getCastMember = procedure
  .input(MemberId)
  .query(({ ctx, input }) => ctx.archive.store.cast.get(ctx.owner, input.id));

/** The articles that name a member, the latest published first. */
export const listCastAppearances = procedure
  .input(MemberPage)
  .query(({ ctx, input: { id, ...page } }) => ctx.archive.store.cast.appearances(ctx.owner, id, page));

/** What a member said, across the archive, the latest published first. */
export const listCastStatements = procedure
  .input(MemberPage)
  .query(({ ctx, input: { id, ...page } }) => ctx.archive.store.cast.statements(ctx.owner, id, page));

/** The members of the cast that an article names. */
export const castOfArticle = procedure
  .input(ArticleId)
  .query(({ ctx, input }) => ctx.archive.store.cast.ofArticle(ctx.owner, input.id));

const Over = z
  .strictObject({
    over: z.union([
      z.strictObject({ story: Id }),
      z.strictObject({ member: Id }),
      z.strictObject({ query: z.string().max(10_000) }),
    ]),
    limit: PageLimit.default(100),
  })
  .describe('Over the articles of a story, of a member of the cast, or of a search: at most 100');

/** The days that a story, a member of the cast, or what a search finds, speak of, in their order. */
export const castTimeline = procedure
  .input(Over)
  .query(({ ctx, input }) => gatherTimeline(ctx.owner, ctx.archive, input.over, input.limit));

/** Whom a story, or what a search finds, names, the most named first. */
export const castOver = procedure
  .input(Over)
  .query(({ ctx, input }) => gatherCastOver(ctx.owner, ctx.archive, input.over, input.limit));

/** Gives a member its name; rules leave it from then on. */
export const renameCastMember = procedure
  .input(MemberId.extend({ name: z.string().min(1).max(200) }))
  .mutation(({ ctx, input }) => ctx.archive.store.cast.rename(ctx.owner, input.id, input.name));

/** Says that a member is the same as another, which is shown from then on. */
export const mergeCastMembers = procedure
  .input(MemberId.extend({ into: Id }))
  .mutation(({ ctx, input }) => ctx.archive.store.cast.merge(ctx.owner, input.id, input.into));

/** Says that in these articles somebody else is meant: another member, or a new one. */
export const splitCastMember = procedure
  .input(MemberId.extend({ articles: z.array(Id).min(1).max(500), to: Id.exactOptional() }))
  .mutation(({ ctx, input }) => ctx.archive.store.cast.split(ctx.owner, input.id, input.articles, input.to));

/** Takes a renaming, a merger or a split back. */
export const undoCastDecision = procedure
  .input(z.strictObject({ decision: Id }))
  .mutation(({ ctx, input }) => ctx.archive.store.cast.undo(ctx.owner, input.decision));
