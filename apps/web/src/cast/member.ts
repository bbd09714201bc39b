import type { TearsheetClient } from '@tearsheet/client';

/** A member of the cast, as lists show it. */
export type MemberSummary = Awaited<ReturnType<TearsheetClient['cast']['list']['query']>>['items'][number];

/** A member with its names, roles and what people decided of it. */
export type Member = Awaited<ReturnType<TearsheetClient['cast']['get']['query']>>;

export type Appearance = Awaited<
  ReturnType<TearsheetClient['cast']['appearances']['query']>
>['items'][number];

export type CastStatement = Awaited<
  ReturnType<TearsheetClient['cast']['statements']['query']>
>['items'][number];

/** An entity of an article, as a member of the cast. */
export type CastLink = Awaited<ReturnType<TearsheetClient['cast']['ofArticle']['query']>>[number];

export type DatedWords = Awaited<ReturnType<TearsheetClient['cast']['timeline']['query']>>['days'][number];

/** Below this, that a name means somebody is shown as a guess. */
export const SURE = 0.7;

/** The kinds, as headings and in the singular. */
export const KINDS = {
  PER: { many: 'People', one: 'Person' },
  ORG: { many: 'Bodies', one: 'Body' },
  LOC: { many: 'Places', one: 'Place' },
  MISC: { many: 'Other names', one: 'Name' },
} as const;

/** `12 articles`, `1 article`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}
