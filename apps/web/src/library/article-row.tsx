import { setQuotationMarks } from '@tearsheet/core/model';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { countMinutes } from '../article/count-minutes.ts';
import { writeDate } from '../article/write-date.ts';
import { KeptRow } from '../keep/kept-row.tsx';
import type { ArticleSummary } from './article-summary.ts';

interface Props {
  item: ArticleSummary;
  /** Of the list, so that an article that no longer belongs in it leaves at once. */
  shows?: 'open' | 'archived' | 'starred' | 'unread' | undefined;
  children?: ReactNode;
}

/** One line of a list: headline, then who, when, how long. */
export function ArticleRow({ item, shows, children }: Props) {
  const from = [...new Set([item.by, item.publisher].filter((part) => part !== undefined))];
  return (
    <KeptRow
      id={item.id}
      headline={item.headline}
      given={{ state: item.state ?? 'unread', starred: item.starred ?? false, tags: item.tags ?? [] }}
      {...(shows === undefined ? {} : { shows })}
    >
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
        <span>
          {item.awaiting === true ? 'waiting to be fetched' : `${countMinutes(item.words)}\u00A0min`}
        </span>
      </p>
      {children}
    </KeptRow>
  );
}
