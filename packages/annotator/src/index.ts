export { annotateArticle } from './annotate-article.ts';
export { type AnnotateOptions, annotateText } from './annotate-text.ts';
export { addToStories, type StoryPlacement } from './stories/add-to-stories.ts';
export { clusterStories } from './stories/cluster-stories.ts';
export { compareVersions, type VersionChange } from './stories/compare-versions.ts';
export { MemoryStoryIndex } from './stories/memory-story-index.ts';
export type { StoryAssignment, StoryDocument } from './stories/story-document.ts';
export type { StoryEntry, StoryIndex } from './stories/story-index.ts';
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
