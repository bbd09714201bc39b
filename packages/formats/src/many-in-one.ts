import type { Article } from '@tearsheet/core/model';
import type { ArticleFormat, FormatContext } from './article-format.ts';

type Named = Pick<ArticleFormat, 'name' | 'mediaType' | 'extension'>;

/**
 * A format of which one document holds many articles, each an entry of it. Written alone, an article is a document of one
 * entry.
 */
export function manyInOne<Entry>(
  named: Named,
  toEntry: (article: Article, context: FormatContext) => Entry,
  toDocument: (entries: readonly Entry[]) => string,
): ArticleFormat<string> & Required<Pick<ArticleFormat, 'gather'>> {
  return {
    ...named,
    write: (article, context = {}) => toDocument([toEntry(article, context)]),
    gather: () => {
      const entries: Entry[] = [];
      return {
        add: (article, context = {}) => {
          entries.push(toEntry(article, context));
        },
        finish: () => toDocument(entries),
      };
    },
  };
}
