import type { CastShare, DatedWords, OwnerId } from '@tearsheet/core/store';
import type { Archive } from './archive.ts';

/** What a timeline or a cast is asked over: a story, a member of the cast, what a search finds. */
export type Gathering = { story: string } | { member: string } | { query: string };

/** Articles that are looked at, the latest first. */
const ARTICLES = 100;

/** The days that a story, a member of the cast or the finds of a search speak of, in their order. */
export async function gatherTimeline(
  owner: OwnerId,
  { store }: Pick<Archive, 'store'>,
  over: Gathering,
  limit: number,
): Promise<{ days: DatedWords[]; articles: number; more: boolean }> {
  const { ids, more } = await articlesOver(owner, store, over);
  const days = await store.cast.timeline(owner, ids, {
    limit,
    ...('member' in over ? { member: over.member } : {}),
  });
  return { days, articles: ids.length, more };
}

/** Whom the articles of a story, or the finds of a search, name. */
export async function gatherCastOver(
  owner: OwnerId,
  { store }: Pick<Archive, 'store'>,
  over: Gathering,
  limit: number,
): Promise<{ members: CastShare[]; articles: number; more: boolean }> {
  const { ids, more } = await articlesOver(owner, store, over);
  return { members: await store.cast.ofArticles(owner, ids, limit), articles: ids.length, more };
}

async function articlesOver(
  owner: OwnerId,
  store: Archive['store'],
  over: Gathering,
): Promise<{ ids: string[]; more: boolean }> {
  const limit = ARTICLES;
  if ('query' in over) {
    const { items, next } = await store.searchArticles(owner, { query: over.query, limit });
    return { ids: items.map(({ id }) => id), more: next !== undefined };
  }
  const { items, next } =
    'story' in over
      ? await store.stories.articles(owner, over.story, { limit })
      : await store.cast.appearances(owner, over.member, { limit });
  return { ids: items.map(({ article }) => article.id), more: next !== undefined };
}
