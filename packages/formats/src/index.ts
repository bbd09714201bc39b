export type { ArticleFormat, ArticleGathering, FormatContext } from './article-format.ts';
export { findFormat, formatNames, formats, writeArticle } from './formats.ts';
