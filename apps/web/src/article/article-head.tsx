import { type Article, mainByline, mainHeadline, setQuotationMarks } from '@tearsheet/core/model';
import type { ReactNode } from 'react';
import { DateLine } from './date-line.tsx';

/** Headline, deck, and the line that says whose words these are, and of when. */
export function ArticleHead({ article, minutes }: { article: Article; minutes?: number }) {
  const set = (text: string) => setQuotationMarks(text, article.language);
  const kicker = article.headlines.find((headline) => headline.role === 'kicker')?.value;
  const deck = article.descriptions.find((description) => description.role === 'deck')?.value;
  const by = mainByline(article);
  const wires = article.infoSources.map((source) => source.name).filter((name) => !by?.includes(name));
  const publisher = article.publisher?.name ?? article.publisher?.domain;
  const parts: [string, ReactNode][] = [];
  if (by !== undefined) parts.push(['by', <strong key="by">{set(by)}</strong>]);
  for (const wire of new Set(wires)) parts.push([`wire ${wire}`, wire]);
  if (publisher !== undefined && publisher !== by) parts.push(['publisher', publisher]);
  if (article.datePublished !== undefined) {
    parts.push(['date', <DateLine key="date" value={article.datePublished} evidence={article.evidence} />]);
  }
  if (minutes !== undefined) parts.push(['minutes', `${minutes}\u00A0min`]);
  return (
    <header className="article-head">
      {(kicker ?? article.articleSection) !== undefined && (
        <p className="kicker">{set(kicker ?? article.articleSection ?? '')}</p>
      )}
      <h1 data-field="/headlines/0">{set(mainHeadline(article) ?? 'Without a headline')}</h1>
      {deck !== undefined && <p className="deck">{set(deck)}</p>}
      {parts.length > 0 && (
        <div className="byline">
          {parts.map(([key, part], at) => (
            <span key={key}>
              {at > 0 && <span aria-hidden="true"> · </span>}
              {part}
            </span>
          ))}
        </div>
      )}
      {article.dateline !== undefined && <p className="dateline">{set(article.dateline)}</p>}
    </header>
  );
}
