import { type Article, mainHeadline } from '@tearsheet/core/model';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { toIsoDate } from './edtf-date.ts';

/** What stands above the text: headline, deck, byline, publisher, date; only what the article has. */
export function articleHeader(article: Article): Element {
  const headline = mainHeadline(article);
  return h('header', [
    headline === undefined ? undefined : h('h1', headline),
    ...article.descriptions
      .filter((description) => description.role === 'deck')
      .map((description) => h('p.deck', description.value)),
    article.by === undefined ? undefined : h('p.byline', article.by),
    article.publisher?.name === undefined ? undefined : h('p.publisher', article.publisher.name),
    article.datePublished === undefined
      ? undefined
      : h('p.published', h('time', { dateTime: toIsoDate(article.datePublished) }, article.datePublished)),
  ]);
}
