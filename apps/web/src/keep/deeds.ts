import type { ReadingState } from '@tearsheet/core/model';
import { keep } from './keep-acts.ts';
import { changeKept, type Kept } from './kept-changes.ts';

type Now = Pick<Kept, 'state' | 'starred'>;

/** Archives an article, or brings it back into the library. */
export function toggleArchived(article: string, { state }: Now): void {
  const archived = state === 'archived';
  setState(article, archived ? 'read' : 'archived', archived ? 'Back in the library.' : 'Archived.');
}

export function toggleRead(article: string, { state }: Now): void {
  const unread = state === 'unread' || state === 'reading';
  setState(article, unread ? 'read' : 'unread', unread ? 'Read.' : 'Unread.');
}

export function toggleStarred(article: string, { starred }: Now): void {
  void keep({
    acts: [{ do: starred ? 'unstar' : 'star', article }],
    said: starred ? 'Star taken off.' : 'Starred.',
    show: () => changeKept(article, { starred: !starred }),
  });
}

function setState(article: string, state: ReadingState, said: string): void {
  void keep({
    acts: [{ do: 'read', article, state }],
    said,
    show: () => changeKept(article, { state }),
  });
}

/** The article that keys speak of: the open one, else the selected row; with what is kept of it as it is shown. */
export function articleInHand(): { id: string; now: Now } | undefined {
  const element =
    document.querySelector<HTMLElement>('[data-kept][data-open]') ??
    document.activeElement?.closest<HTMLElement>('[data-kept]');
  const { kept, state, starred } = element?.dataset ?? {};
  if (kept === undefined) return undefined;
  return { id: kept, now: { state: readState(state), starred: starred !== undefined } };
}

const STATES: readonly string[] = ['unread', 'reading', 'read', 'archived'] satisfies ReadingState[];

function readState(state: string | undefined): ReadingState {
  return STATES.includes(state ?? '') ? (state as ReadingState) : 'unread';
}
