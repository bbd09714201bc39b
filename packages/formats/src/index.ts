export type { ArticleFormat } from './article-format.ts';
export { findFormat, formatNames, formats, writeArticle } from './formats.ts';
