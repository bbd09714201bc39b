import type { Anchor, Annotation, AnnotationBody } from './annotation.ts';
import type { Article } from './article.ts';
import { findQuote } from './find-quote.ts';
import { blockText } from './plain-text.ts';
import { findBlock } from './walk.ts';

/**
 * An annotation of an article as it holds of a new parse of it. One whose words are no longer there becomes an orphan, which
 * keeps them and its old place; it is current again when a later parse has them. What speaks of the whole article, or of
 * places on pages alone, stays as it is.
 */
export function reanchor(annotation: Annotation, article: Pick<Article, 'body'>): Annotation {
  const { body } = annotation;
  if ((body.type !== 'highlight' && body.type !== 'note') || body.target.length === 0) return annotation;
  const target = reanchorAll(body.target, article);
  if (target === undefined) return { ...annotation, state: 'orphan' };
  return { ...annotation, state: 'current', body: withTarget(body, target) };
}

const withTarget = (
  body: Extract<AnnotationBody, { type: 'highlight' | 'note' }>,
  target: Anchor[],
): AnnotationBody => ({ ...body, target });

/** Every anchor in the new text; undefined when one of them is not there: half a quote is another quote. */
export function reanchorAll(
  anchors: readonly Anchor[],
  article: Pick<Article, 'body'>,
): Anchor[] | undefined {
  const found: Anchor[] = [];
  for (const anchor of anchors) {
    const next = holds(anchor, article) ? [anchor] : findQuote(article, anchor);
    if (next === undefined) return undefined;
    found.push(...next);
  }
  return found;
}

/** Whether an anchor's words stand where it says, between the same words as before. */
function holds(
  { block, start, end, exact, prefix, suffix }: Anchor,
  article: Pick<Article, 'body'>,
): boolean {
  const found = findBlock(article.body, block);
  const text = found && blockText(found).replaceAll('\n', ' ');
  if (text === undefined || text.slice(start, end) !== exact) return false;
  return (
    text.slice(0, start).endsWith((prefix ?? '').slice(-8)) &&
    text.slice(end).startsWith((suffix ?? '').slice(0, 8))
  );
}
