import { setQuotationMarks } from '@tearsheet/core/model';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { countMinutes } from '../article/count-minutes.ts';
import { writeDate } from '../article/write-date.ts';
import type { ArticleSummary } from './article-summary.ts';

interface Props {
  item: ArticleSummary;
  children?: ReactNode;
}

/** One line of a list: headline, then who, when, how long. */
export function ArticleRow({ item, children }: Props) {
  const from = [...new Set([item.by, item.publisher].filter((part) => part !== undefined))];
  return (
    <li className="row" data-row={item.id}>
      <h2 className="row-headline" lang={item.language}>
        <Link href={`/a/${item.id}`} prefetch={false}>
          {setQuotationMarks(item.headline === '' ? 'Without a headline' : item.headline, item.language)}
        </Link>
      </h2>
      <p className="row-facts">
        {from.map((part) => (
          <span key={part}>{part}</span>
        ))}
        {item.datePublished !== undefined && (
          <span className={item.dateInferred === true ? 'row-inferred' : undefined}>
            {writeDate(item.datePublished)}
            {item.dateInferred === true && ', inferred'}
          </span>
        )}
        <span>{`${countMinutes(item.words)}\u00A0min`}</span>
      </p>
      {children}
    </li>
  );
}
