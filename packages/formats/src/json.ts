import type { ArticleFormat } from './article-format.ts';

/** The model itself, as `schemas/article.schema.json` of the core describes it. Nothing is left out. */
export const json: ArticleFormat<string> = {
  name: 'json',
  mediaType: 'application/json',
  extension: 'json',
  write: (article) => `${JSON.stringify(article, null, 2)}\n`,
};
