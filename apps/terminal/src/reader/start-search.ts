import type { ReaderState, Scope } from './reader-state.ts';
import type { Step } from './update-reader.ts';

/** Shows what a search finds, or the whole library without one. */
export function startSearch(state: ReaderState, query?: string): Step {
  return startList(state, query === undefined ? {} : { query });
}

/** Shows a list from its start. */
export function startList(state: ReaderState, scope: Scope): Step {
  const { open: _, source: __, findings: ___, notice: ____, ...rest } = state;
  return [
    { ...rest, focus: 'list', list: { scope, items: [], loading: true, selected: 0, top: 0 } },
    { do: 'list', scope },
  ];
}
