import type { TearsheetClient } from '@tearsheet/client';

/** What a list shows of an article, as the archive answers it. */
export type ArticleSummary = Awaited<
  ReturnType<TearsheetClient['articles']['list']['query']>
>['items'][number];

/** A summary with the place where the words were found. */
export type SearchHit = Awaited<ReturnType<TearsheetClient['articles']['search']['query']>>['items'][number];
