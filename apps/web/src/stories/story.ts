import type { TearsheetClient } from '@tearsheet/client';

/** A story, as lists show it. */
export type StorySummary = Awaited<ReturnType<TearsheetClient['stories']['list']['query']>>['items'][number];

export type Story = Awaited<ReturnType<TearsheetClient['stories']['get']['query']>>;

export type ArticleInStory = Awaited<
  ReturnType<TearsheetClient['stories']['articles']['query']>
>['items'][number];

export type StoryOfArticle = Awaited<ReturnType<TearsheetClient['stories']['ofArticle']['query']>>;
