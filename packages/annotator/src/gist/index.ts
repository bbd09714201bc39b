export { type ExtractOptions, extractSentences } from './extract-sentences.ts';
export { type KeyPhraseOptions, keyPhrases } from './key-phrases.ts';
export { type AnnotatedArticle, type ArticleEvent, timelineOf, timelineOfMany } from './timeline-of.ts';
