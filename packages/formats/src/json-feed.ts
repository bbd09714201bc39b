import { gateHref, mainHeadline } from '@tearsheet/core/model';
import { toHtml } from 'hast-util-to-html';
import type { ArticleFormat } from './article-format.ts';
import { articleUrn } from './article-urn.ts';
import { blocksToHast } from './blocks-to-hast.ts';
import { toMoment } from './edtf-date.ts';
import { unlinkFragments } from './unlink-fragments.ts';

/** A JSON Feed (version 1.1) of one item, with the whole text. */
export const jsonFeed: ArticleFormat<string> = {
  name: 'json-feed',
  mediaType: 'application/feed+json',
  extension: 'json',
  write(article) {
    const headline = mainHeadline(article);
    const address = article.uri ?? article.source.uri;
    const authors = article.contributors.filter(({ role }) => role === 'author' || role === 'reporter');
    const publisher = article.publisher?.name ?? article.publisher?.domain;
    const item = {
      id: articleUrn(article),
      url: address === undefined ? undefined : gateHref(address),
      title: headline,
      content_html: toHtml({
        type: 'root',
        children: unlinkFragments(blocksToHast(article.body.children)),
      }),
      summary: article.descriptions[0]?.value,
      date_published: toMoment(article.datePublished),
      date_modified: toMoment(article.dateModified),
      authors: authors.length === 0 ? undefined : authors.map(({ name }) => ({ name })),
      tags: article.keywords.length === 0 ? undefined : article.keywords,
      language: article.language,
    };
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: publisher ?? headline ?? 'Article without a headline',
      items: [item],
    };
    return `${JSON.stringify(feed, null, 2)}\n`;
  },
};
