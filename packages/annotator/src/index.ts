export { annotateArticle } from './annotate-article.ts';
export { type AnnotateOptions, annotateText } from './annotate-text.ts';
export { clusterStories } from './stories/cluster-stories.ts';
export { compareVersions, type VersionChange } from './stories/compare-versions.ts';
export { StoryClusterer } from './stories/story-clusterer.ts';
export type { StoryAssignment, StoryDocument } from './stories/story-document.ts';
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
