import { type Article, mainByline, mainHeadline, setQuotationMarks } from '@tearsheet/core/model';
import { composeBlocks } from './compose-blocks.ts';
import { describeDate } from './describe-date.ts';
import type { PageStyle } from './page-style.ts';
import type { Passage } from './passage.ts';

/** The page of an article: its head, then its blocks in reading order, with typographic quotation marks. */
export function composeArticle(article: Article): Passage[] {
  const { language } = article;
  const head: Passage[] = [];
  const say = (text: string | undefined, style: PageStyle, gap: number) => {
    if (text) head.push({ runs: [{ text: setQuotationMarks(text, language), style }], style, gap });
  };
  say(article.headlines.find(({ role }) => role === 'kicker')?.value, 'label', 0);
  say(mainHeadline(article), 'headline', 0);
  for (const { role, value } of article.descriptions) if (role === 'deck') say(value, 'deck', 1);
  say(creditLine(article), 'byline', 1);
  return [...head, ...composeBlocks(article.body.children, { language })];
}

/** `By Ann Smith · The Paper · 16 January 2019`. */
function creditLine(article: Article): string | undefined {
  const inferred = article.evidence.find(({ target }) => target === '/datePublished')?.inferred;
  const date = article.datePublished && describeDate(article.datePublished, inferred);
  const publisher = article.publisher?.name ?? article.publisher?.domain;
  const parts = [mainByline(article), publisher, date].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' · ') : undefined;
}
