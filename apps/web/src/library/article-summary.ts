import type { TearsheetClient } from '@tearsheet/client';

/** What a list shows of an article, as the archive answers it. */
export type ArticleSummary = Awaited<
  ReturnType<TearsheetClient['articles']['list']['query']>
>['items'][number];

/** Some of what a search found. */
export type SearchPage = Awaited<ReturnType<TearsheetClient['articles']['search']['query']>>;

/** A summary with the place where the words were found. */
export type SearchHit = SearchPage['items'][number];

/** What the hits of a search are counted by. */
export type SearchFacets = Awaited<ReturnType<TearsheetClient['articles']['facets']['query']>>;
