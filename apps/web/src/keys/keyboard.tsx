'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { INSTRUMENTS } from '../beside/instruments.ts';
import { articleInHand, toggleArchived, toggleRead, toggleStarred } from '../keep/deeds.ts';
import { undoSaid } from '../keep/keep-acts.ts';
import { openSheet } from '../keep/keep-sheet.tsx';
import { HelpSheet } from './help-sheet.tsx';
import { isShortcut } from './is-shortcut.ts';
import { moveSelection, openSelection } from './move-selection.ts';
import { isFromList, leaveList, returnToList } from './return-to-list.ts';

/** The keys that work on every page, and their help sheet. */
export function Keyboard() {
  const sheet = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const path = usePathname();

  const wantsSearch = useRef(false);

  useEffect(() => {
    returnToList(path);
    if (wantsSearch.current) searchField()?.focus();
    wantsSearch.current = false;
  }, [path]);

  useEffect(() => {
    const actions = new Map<string, () => unknown>([
      ['j', () => moveSelection(1)],
      ['k', () => moveSelection(-1)],
      ['g', () => scrollTo({ top: 0 })],
      ['G', () => scrollTo({ top: document.documentElement.scrollHeight })],
      ['o', openSelection],
      ['S', () => document.querySelector<HTMLElement>('a[data-source]')?.click()],
      ['E', () => document.querySelector<HTMLElement>('a[data-correct]')?.click()],
      ['s', () => withArticle(toggleStarred)],
      ['e', () => withArticle(toggleArchived)],
      ['m', () => withArticle(toggleRead)],
      ['t', () => withArticle((id) => openSheet('tags', id))],
      ['c', () => withArticle((id) => openSheet('collections', id))],
      ['u', () => undoSaid() || goUp()],
      ['Escape', () => document.querySelector<HTMLElement>('a[data-close]')?.click()],
      ...INSTRUMENTS.map(({ key }): [string, () => unknown] => [
        key,
        () => document.querySelector<HTMLElement>(`a[data-instrument="${key}"]`)?.click(),
      ]),
      ['?', () => sheet.current?.showModal()],
      [
        '/',
        () => {
          const field = searchField();
          wantsSearch.current = field === null;
          if (field) field.focus();
          else router.push('/search');
        },
      ],
    ]);
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) || document.querySelector('dialog[open]')) return;
      // Enter opens a paragraph that is selected; links and buttons know it by themselves.
      const isParagraph =
        document.activeElement instanceof HTMLElement && document.activeElement.dataset.block;
      const act = event.key === 'Enter' && isParagraph ? openSelection : actions.get(event.key);
      if (!act) return;
      event.preventDefault();
      act();
    };
    const onClick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element)) return;
      if (target.closest('[data-help]')) sheet.current?.showModal();
      const row = target.closest('a')?.closest<HTMLElement>('[data-row]');
      if (row) leaveList(row);
    };
    document.addEventListener('keydown', onKey);
    // Before Next's links take the click.
    document.addEventListener('click', onClick, true);
    // Says to whoever drives the page that it listens.
    document.documentElement.dataset.keys = '';
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('click', onClick, true);
    };
  }, [router]);

  return <HelpSheet ref={sheet} />;
}

/** Does something with the article that is open or selected; without one the key means nothing. */
function withArticle(
  act: (id: string, now: NonNullable<ReturnType<typeof articleInHand>>['now']) => void,
): void {
  const inHand = articleInHand();
  if (inHand) act(inHand.id, inHand.now);
}

const searchField = () => document.querySelector<HTMLInputElement>('input[name="q"]');

/** Back to the list that the article was opened from, as it was; to the library else. */
function goUp(): void {
  if (isFromList(location.pathname)) history.back();
  else document.querySelector<HTMLElement>('a[data-up]')?.click();
}
