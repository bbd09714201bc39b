import { gateHref, mainHeadline } from '@tearsheet/core/model';
import { toHtml } from 'hast-util-to-html';
import { articleUrn } from './article-urn.ts';
import { blocksToHast } from './blocks-to-hast.ts';
import { toMoment } from './edtf-date.ts';
import { manyInOne } from './many-in-one.ts';
import { unlinkFragments } from './unlink-fragments.ts';

/** A JSON Feed (version 1.1) with the whole text of each article. */
export const jsonFeed = manyInOne(
  { name: 'json-feed', mediaType: 'application/feed+json', extension: 'json' },
  (article) => {
    const headline = mainHeadline(article);
    const address = article.uri ?? article.source.uri;
    const authors = article.contributors.filter(({ role }) => role === 'author' || role === 'reporter');
    const publisher = article.publisher?.name ?? article.publisher?.domain;
    return {
      feedTitle: publisher ?? headline ?? 'Article without a headline',
      item: {
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
      },
    };
  },
  (entries) => {
    const [only, another] = entries;
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: only === undefined || another !== undefined ? 'Articles' : only.feedTitle,
      items: entries.map(({ item }) => item),
    };
    return `${JSON.stringify(feed, null, 2)}\n`;
  },
);
