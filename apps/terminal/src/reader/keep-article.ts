import type { Act, ReadingState } from '@tearsheet/core/model';
import type { ArticleSummary } from '../archive-types.ts';
import type { Offer, ReaderState } from './reader-state.ts';
import { keepInSight, openSelected } from './select-item.ts';
import type { Step } from './update-reader.ts';

/** The article that keys speak of: the open one where it has the focus, else the selected one of the list. */
export function itemInHand({
  focus,
  open,
  list,
}: ReaderState): { item: ArticleSummary; index: number } | undefined {
  const index =
    focus === 'article' && open ? list.items.findIndex(({ id }) => id === open.id) : list.selected;
  const item = list.items[index];
  return item && { item, index };
}

/** Stars an article, archives it, says that it was read: at once, and back again. */
export function keepArticle(state: ReaderState, how: 'star' | 'archive' | 'read'): Step {
  const inHand = itemInHand(state);
  if (!inHand) return [state];
  const { item } = inHand;
  if (how === 'star') {
    const acts: Act[] = [{ do: item.starred ? 'unstar' : 'star', article: item.id }];
    return act(state, acts, item.starred ? 'Star taken off.' : 'Starred.', { starred: !item.starred });
  }
  const now: ReadingState = item.state ?? 'unread';
  const next: ReadingState =
    how === 'archive'
      ? now === 'archived'
        ? 'read'
        : 'archived'
      : now === 'unread' || now === 'reading'
        ? 'read'
        : 'unread';
  const said = {
    archived: 'Archived.',
    read: now === 'archived' ? 'Back in the library.' : 'Read.',
    unread: 'Unread.',
    reading: '',
  };
  return act(state, [{ do: 'read', article: item.id, state: next }], said[next], { state: next });
}

interface Change {
  state?: ReadingState;
  starred?: boolean;
  tags?: string[];
}

/** Shows a change at once and has it kept; what no longer belongs in the list leaves it. */
export function act(state: ReaderState, acts: Act[], said: string, change: Change = {}): Step {
  const inHand = itemInHand(state);
  const offer: Offer | undefined = inHand && { before: inHand.item, index: inHand.index };
  const shown = inHand ? showChange(state, inHand.index, change) : state;
  return [shown, { do: 'act', acts, said, ...(offer ? { offer } : {}) }];
}

function showChange(state: ReaderState, index: number, change: Change): ReaderState {
  const { list } = state;
  const item = list.items[index];
  if (!item) return state;
  const changed = changeItem(item, change);
  const leaves =
    list.scope.query === undefined &&
    (changed.state === 'archived') !== (list.scope.shelf === 'archived') &&
    list.scope.shelf !== 'all' &&
    list.scope.shelf !== 'starred';
  if (!leaves || state.focus === 'article') {
    return { ...state, list: { ...list, items: list.items.with(index, changed) } };
  }
  const items = list.items.toSpliced(index, 1);
  return keepInSight({
    ...state,
    list: { ...list, items, selected: Math.max(0, Math.min(list.selected, items.length - 1)) },
  });
}

function changeItem(item: ArticleSummary, { state, starred, tags }: Change): ArticleSummary {
  const { state: oldState, starred: oldStar, tags: oldTags, ...rest } = item;
  const nowState = state ?? oldState;
  const nowTags = tags ?? oldTags;
  return {
    ...rest,
    ...(nowState === undefined || nowState === 'unread' ? {} : { state: nowState }),
    ...((starred ?? oldStar) ? { starred: true as const } : {}),
    ...(nowTags === undefined || nowTags.length === 0 ? {} : { tags: nowTags }),
  };
}

/** Back to how an item was: in its place again, where it had left the list. */
export function putItemBack(state: ReaderState, { before, index }: Offer): ReaderState {
  const { list } = state;
  const at = list.items.findIndex(({ id }) => id === before.id);
  const items = at === -1 ? list.items.toSpliced(index, 0, before) : list.items.with(at, before);
  return keepInSight({ ...state, list: { ...list, items, selected: at === -1 ? index : list.selected } });
}

/** The next article beside the list, where one has left it. */
export const showNext = (state: ReaderState): Step =>
  state.focus === 'list' ? openSelected(state) : [state];
