import { itemsInSight, layOut } from './lay-out.ts';
import type { ReaderState } from './reader-state.ts';
import type { Step } from './update-reader.ts';

/** Selects an item of the list; asks for more where the end is near; in two panes shows the article. */
export function selectItem(state: ReaderState, index: number): Step {
  const { list } = state;
  const selected = Math.max(0, Math.min(index, list.items.length - 1));
  const near = selected >= list.items.length - itemsInSight(state);
  const wantsMore = near && list.next !== undefined && !list.loading;
  const moved = keepInSight({
    ...state,
    list: { ...list, selected, loading: list.loading || wantsMore },
  });
  const [shown, ...effects] = openSelected(moved);
  return wantsMore && list.next !== undefined
    ? [shown, ...effects, { do: 'list', scope: list.scope, after: list.next }]
    : [shown, ...effects];
}

/** Shows the selected article beside the list, where there is room for two panes. */
export function openSelected(state: ReaderState): Step {
  if (layOut(state.size).panes === 1) return [state];
  return showSelected(state);
}

/** Makes the selected article the open one. */
export function showSelected(state: ReaderState): Step {
  const item = state.list.items[state.list.selected];
  if (item === undefined || state.open?.id === item.id) return [state];
  const { source: _, findings: __, ...rest } = state;
  return [
    { ...rest, open: { id: item.id, at: 0 } },
    { do: 'article', id: item.id },
  ];
}

/** Scrolls the list just as far as the selected item needs. */
export function keepInSight(state: ReaderState): ReaderState {
  const { list } = state;
  const sight = itemsInSight(state);
  const highest = Math.max(0, list.items.length - sight);
  const top = Math.min(highest, Math.max(list.selected - sight + 1, Math.min(list.top, list.selected)));
  return top === list.top ? state : { ...state, list: { ...list, top } };
}
