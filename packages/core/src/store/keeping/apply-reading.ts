import { ReadingState } from '../../model/index.ts';
import { type ActOf, type Applied, checkArticle, type Desk } from './applied.ts';

export async function applyStar(desk: Desk, act: ActOf<'star' | 'unstar'>): Promise<Applied | undefined> {
  const starred = act.do === 'star';
  const before = await readingOf(desk, act.article);
  if (before.starred === starred) return undefined;
  await write(desk, act.article, { starred });
  return { act, undo: [{ do: starred ? 'unstar' : 'star', article: act.article }] };
}

export async function applyRead(desk: Desk, act: ActOf<'read'>): Promise<Applied | undefined> {
  const before = await readingOf(desk, act.article);
  if (before.state === act.state) return undefined;
  await write(desk, act.article, { state: act.state });
  return { act, undo: [{ ...act, state: before.state }] };
}

/** Remembers the block that is being read. No act: it is nothing that anybody would undo. */
export async function writePlace(desk: Desk, articleId: string, block: string): Promise<void> {
  const { state } = await readingOf(desk, articleId);
  await write(desk, articleId, { block, ...(state === 'unread' ? { state: 'reading' } : {}) });
}

async function readingOf(desk: Desk, articleId: string): Promise<{ state: ReadingState; starred: boolean }> {
  const { tx, ownerId } = desk;
  await checkArticle(desk, articleId);
  const row = await tx.readingState.findUnique({
    where: { ownerId_articleId: { ownerId, articleId } },
    select: { state: true, starred: true },
  });
  return { state: ReadingState.parse(row?.state ?? 'unread'), starred: row?.starred ?? false };
}

async function write(
  { tx, ownerId, at }: Desk,
  articleId: string,
  change: { state?: ReadingState; starred?: boolean; block?: string },
): Promise<void> {
  await tx.readingState.upsert({
    where: { ownerId_articleId: { ownerId, articleId } },
    create: { ownerId, articleId, state: 'unread', changedAt: at, ...change },
    update: { changedAt: at, ...change },
  });
}
