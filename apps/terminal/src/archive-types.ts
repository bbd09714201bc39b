import type { TearsheetClient } from '@tearsheet/client';

type Articles = TearsheetClient['articles'];

export type SummaryPage = Awaited<ReturnType<Articles['list']['query']>>;
export type ArticleSummary = SummaryPage['items'][number];
export type HitPage = Awaited<ReturnType<Articles['search']['query']>>;
export type SearchHit = HitPage['items'][number];
export type SearchFacets = Awaited<ReturnType<Articles['facets']['query']>>;
export type KeptOfArticle = Awaited<ReturnType<TearsheetClient['kept']['get']['query']>>;
export type SourceView = Awaited<ReturnType<Articles['source']['query']>>;
export type Job = Awaited<ReturnType<TearsheetClient['jobs']['get']['query']>>;
