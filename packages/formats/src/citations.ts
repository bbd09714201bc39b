import type { ArticleFormat } from './article-format.ts';
import { type CitationStyle, citeArticle } from './cite-article.ts';

const citation = (name: CitationStyle): ArticleFormat<string> => ({
  name,
  mediaType: 'text/plain',
  extension: 'txt',
  write: (article, context) => `${citeArticle(article, name, context)}\n`,
});

/** References as the Chicago Manual of Style, the APA and the MLA want them, one line of text each. */
export const chicago = citation('chicago');
export const apa = citation('apa');
export const mla = citation('mla');
