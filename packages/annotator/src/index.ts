export { annotateArticle } from './annotate-article.ts';
export { type AnnotateOptions, annotateText } from './annotate-text.ts';
export type {
  EntityType,
  Measure,
  Mention,
  NamedEntity,
  Quotation,
  Span,
  TextAnnotations,
  Time,
} from './text-annotations.ts';
