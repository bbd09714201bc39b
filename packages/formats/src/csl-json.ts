import type { ArticleFormat } from './article-format.ts';
import { toCslItem } from './csl-item.ts';

/** CSL-JSON, which Zotero, Pandoc and citeproc read: a list of one item. */
export const cslJson: ArticleFormat<string> = {
  name: 'csl-json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'json',
  write: (article) => `${JSON.stringify([toCslItem(article)], null, 2)}\n`,
};
