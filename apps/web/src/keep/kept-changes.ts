import type { ReadingState } from '@tearsheet/core/model';
import { useSyncExternalStore } from 'react';

/** What a list or a page shows of what a person did with an article. */
export interface Kept {
  state: ReadingState;
  starred: boolean;
  tags: readonly string[];
}

/** What was changed since the page was made, shown before the archive has answered. */
const changes = new Map<string, Partial<Kept>>();
const listeners = new Set<() => void>();

/** Shows a change at once. Answers a function that takes it back. */
export function changeKept(id: string, change: Partial<Kept>): () => void {
  const before = changes.get(id);
  set(id, { ...before, ...change });
  return () => set(id, before);
}

function set(id: string, change: Partial<Kept> | undefined): void {
  if (change === undefined) changes.delete(id);
  else changes.set(id, change);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What is kept of an article, as the page was given it and as it was changed since. */
export function useKept(id: string, given: Kept): Kept {
  const change = useSyncExternalStore(
    subscribe,
    () => changes.get(id),
    () => undefined,
  );
  return { ...given, ...change };
}
