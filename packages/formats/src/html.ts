import { type Article, gateHref, mainHeadline } from '@tearsheet/core/model';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { ArticleFormat } from './article-format.ts';
import { articleHeader } from './article-header.ts';
import { blocksToHast } from './blocks-to-hast.ts';

/** One file that stands alone: no script, no style from outside, no picture fetched. */
export const html: ArticleFormat<string> = {
  name: 'html',
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  write(article) {
    const headline = mainHeadline(article);
    const root = {
      type: 'root' as const,
      children: [
        { type: 'doctype' as const },
        h('html', { lang: article.language, dir: article.dir }, [
          h('head', [
            h('meta', { charset: 'utf-8' }),
            h('meta', {
              httpEquiv: 'Content-Security-Policy',
              content:
                "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
            }),
            h('meta', { name: 'viewport', content: 'width=device-width' }),
            h('title', headline ?? 'Article without a headline'),
            ...metadata(article),
          ]),
          h('body', [h('article', [articleHeader(article), ...blocksToHast(article.body.children)])]),
        ]),
      ],
    };
    return `${toHtml(root)}\n`;
  },
};

function metadata(article: Article) {
  const canonical = article.uri === undefined ? undefined : gateHref(article.uri);
  return [
    article.by === undefined ? undefined : h('meta', { name: 'author', content: article.by }),
    canonical === undefined ? undefined : h('link', { rel: 'canonical', href: canonical }),
    h('meta', { name: 'tearsheet:source-sha256', content: article.source.sha256 }),
  ];
}
