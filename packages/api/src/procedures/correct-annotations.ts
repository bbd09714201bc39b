import { AnnotationAddition, AnnotationChange, type AnnotationCorrection } from '@tearsheet/core/model';
import { z } from 'zod';
import { procedure, type RequestContext } from '../procedure.ts';
import { correctAnnotated } from '../services/annotate-stored.ts';
import { ArticleId } from './article-id.ts';

const Chosen = ArticleId.extend({
  annotations: z.array(z.string().min(1).max(200)).min(1).max(2_000).describe('Their ids'),
});

const correct = (ctx: RequestContext, id: string, correction: AnnotationCorrection, signal?: AbortSignal) =>
  correctAnnotated(ctx.owner, ctx.archive, id, correction, signal);

/** A person says that these are wrong. They stay, rejected, and no newer rules bring them back; `restore` does. */
export const rejectAnnotations = procedure
  .input(Chosen)
  .mutation(({ ctx, input: { id, ...rest }, signal }) => correct(ctx, id, { do: 'reject', ...rest }, signal));

/** Takes a rejection or a correction back. */
export const restoreAnnotations = procedure
  .input(Chosen)
  .mutation(({ ctx, input: { id, ...rest }, signal }) =>
    correct(ctx, id, { do: 'restore', ...rest }, signal),
  );

/** A person says what these should say: who speaks, who is named, which day, how much. */
export const changeAnnotations = procedure
  .input(Chosen.extend({ change: AnnotationChange }))
  .mutation(({ ctx, input: { id, ...rest }, signal }) =>
    correct(ctx, id, { do: 'correct', ...rest }, signal),
  );

/** A person adds what the rules did not see. */
export const addAnnotation = procedure
  .input(ArticleId.extend({ addition: AnnotationAddition }))
  .mutation(({ ctx, input: { id, addition }, signal }) => correct(ctx, id, { do: 'add', addition }, signal));
