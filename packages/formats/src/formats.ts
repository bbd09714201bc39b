import { type Article, TearsheetError } from '@tearsheet/core/model';
import type { ArticleFormat, FormatContext } from './article-format.ts';
import { atom } from './atom.ts';
import { bibtex } from './bibtex.ts';
import { bookmarks } from './bookmarks.ts';
import { apa, chicago, mla } from './citations.ts';
import { cslJson } from './csl-json.ts';
import { epub } from './epub.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { jsonFeed } from './json-feed.ts';
import { jsonLd } from './json-ld.ts';
import { markdown } from './markdown.ts';
import { ninjs } from './ninjs.ts';
import { ris } from './ris.ts';
import { text } from './text.ts';
import { webAnnotation } from './web-annotation.ts';

/** Every format, by the name that people type. */
export const formats: ReadonlyMap<string, ArticleFormat> = new Map<string, ArticleFormat>(
  [
    json,
    text,
    markdown,
    html,
    epub,
    jsonLd,
    cslJson,
    bibtex,
    ris,
    ninjs,
    atom,
    jsonFeed,
    bookmarks,
    webAnnotation,
    chicago,
    apa,
    mla,
  ].map((format) => [format.name, format]),
);

/** The names in the order in which help lists them. */
export const formatNames: readonly string[] = [...formats.keys()];

/** @throws TearsheetError `usage` when there is no such format */
export function findFormat(name: string): ArticleFormat {
  const format = formats.get(name);
  if (!format) {
    throw new TearsheetError(
      'usage',
      `There is no format “${name}”. Choose one of: ${formatNames.join(', ')}.`,
    );
  }
  return format;
}

/** Writes an article in the format of that name. @throws TearsheetError `usage` when there is no such format */
export function writeArticle(
  article: Article,
  name: string,
  context: FormatContext = {},
): string | Uint8Array {
  return findFormat(name).write(article, context);
}
