import { addToStories } from '@tearsheet/annotator/add-to-stories';
import { RULES_VERSION } from '@tearsheet/annotator/rules-version';
import { type Article, mainHeadline, runningText } from '@tearsheet/core/model';
import type { OwnerId, StoryOfArticle } from '@tearsheet/core/store';
import { toTearsheetError } from '../errors/tell-error.ts';
import { annotateStored } from './annotate-stored.ts';
import type { Archive } from './archive.ts';

/**
 * Puts an article among the cast and the stories of the archive, as the newest rules have it, where they have not yet.
 *
 * @throws TearsheetError `not-found`, `source-too-slow`, `source-too-hungry`, `interrupted`, `archive-…`
 */
export async function gatherArticle(
  owner: OwnerId,
  archive: Archive,
  id: string,
  signal?: AbortSignal,
): Promise<void> {
  await annotateStored(owner, archive, id, signal);
  if (await archive.store.stories.isPending(owner, id, RULES_VERSION)) await placeArticle(owner, archive, id);
}

/** Has a job annotate and gather what the newest rules have not seen, unless there is nothing, or a job is at it. */
export async function offerGathering(owner: OwnerId, { store }: Pick<Archive, 'store'>): Promise<void> {
  const [pending] = await store.stories.pending(owner, RULES_VERSION, { limit: 1 });
  if (pending === undefined) return;
  for (const state of ['waiting', 'running'] as const) {
    const { items } = await store.jobs.list(owner, { state, limit: 200 });
    if (items.some(({ kind }) => kind === 'annotate')) return;
  }
  await store.jobs.add(owner, { kind: 'annotate', input: {} });
}

/** Finds the story of an article. */
export async function placeArticle(
  owner: OwnerId,
  { store }: Pick<Archive, 'store'>,
  id: string,
): Promise<StoryOfArticle> {
  const { article } = await store.getArticle(owner, id);
  const { datePublished } = article;
  const document = {
    id,
    text: storyText(article),
    ...(datePublished === undefined ? {} : { published: datePublished }),
  };
  return store.stories.place(owner, id, RULES_VERSION, (rows) => addToStories(rows, document));
}

/** What of an article tells which story it is: the headline first, as news says first what is new. */
function storyText(article: Article): string {
  return [mainHeadline(article), ...runningText(article)].filter((line) => line !== undefined).join('\n');
}

/** What became of articles that were to be gathered. */
export interface Gathered {
  gathered: number;
  failed: { id: string; code: string; message: string }[];
  /** Where to go on; absent when all was gathered. */
  next?: string;
}

/** Articles looked at in one go. */
const BATCH = 50;

/**
 * Gathers articles that no rules, or only older ones, have put among the cast and the stories; some at a time, the newest
 * first. One that fails is told of, and tried again next time.
 *
 * @throws TearsheetError `interrupted`, `archive-…`
 */
export async function gatherPending(
  owner: OwnerId,
  archive: Archive,
  { after, limit = BATCH }: { after?: string | undefined; limit?: number } = {},
  signal?: AbortSignal,
): Promise<Gathered> {
  const pending = await archive.store.stories.pending(owner, RULES_VERSION, {
    limit,
    ...(after === undefined ? {} : { after }),
  });
  const gathered: Gathered = { gathered: 0, failed: [] };
  for (const id of pending) {
    try {
      await gatherArticle(owner, archive, id, signal);
      gathered.gathered++;
    } catch (error) {
      const { code, message } = toTearsheetError(error);
      if (code === 'interrupted' || code.startsWith('archive-')) throw error;
      gathered.failed.push({ id, code, message });
    }
  }
  const last = pending.at(-1);
  return { ...gathered, ...(pending.length < limit || last === undefined ? {} : { next: last }) };
}
