import { type CitationStyle, citeArticle } from './cite-article.ts';
import { manyInOne } from './many-in-one.ts';

const citation = (name: CitationStyle) =>
  manyInOne(
    { name, mediaType: 'text/plain', extension: 'txt' },
    (article, context) => `${citeArticle(article, name, context)}\n`,
    (references) => references.join(''),
  );

/** References as the Chicago Manual of Style, the APA and the MLA want them, one line of text each. */
export const chicago = citation('chicago');
export const apa = citation('apa');
export const mla = citation('mla');
