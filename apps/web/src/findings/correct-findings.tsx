'use client';

import type { AnnotationChange } from '@tearsheet/core/model';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import { askFromPage } from '../archive/ask-from-page.ts';
import { say } from '../keep/keep-acts.ts';
import { isShortcut } from '../keys/is-shortcut.ts';
import { ChangeForm } from './change-form.tsx';
import type { Choice, Finding } from './finding.ts';

interface Props {
  article: string;
  findings: readonly Finding[];
  choices: readonly Choice[];
}

/**
 * Corrects what stands beside the article: `x` says that the finding that has the focus is wrong, `e` changes it; so do the
 * buttons of its entry. Each is undone from the line at the foot of the page.
 */
export function CorrectFindings({ article, findings, choices }: Props) {
  const router = useRouter();
  const [editing, setEditing] = useState<readonly Finding[]>([]);

  const send = useCallback(
    async (
      annotations: string[],
      change: AnnotationChange | undefined,
      restore = false,
    ): Promise<boolean> => {
      const id = article;
      const answer = await askFromPage((archive) =>
        restore
          ? archive.annotations.restore.mutate({ id, annotations })
          : change === undefined
            ? archive.annotations.reject.mutate({ id, annotations })
            : archive.annotations.correct.mutate({ id, annotations, change }),
      );
      if (answer.sentence !== undefined) {
        say({ text: answer.sentence, fault: true });
        return false;
      }
      router.refresh();
      if (restore) say({ text: 'As it was before.' });
      else {
        say({
          text: change === undefined ? 'Put aside.' : 'Changed.',
          undo: async () => {
            await send(annotations, undefined, true);
          },
        });
      }
      return true;
    },
    [article, router],
  );

  useEffect(() => {
    const namedBy = (element: Element | null): string[] =>
      element?.closest('[data-of]')?.getAttribute('data-of')?.split(' ').filter(Boolean) ?? [];
    const act = (what: string | undefined, ids: string[], from: Element | null): boolean => {
      // Of findings inside one another the innermost is meant, which stands last; an entry means all of its own.
      const inText = from?.closest('.text') !== null && from?.closest('.text') !== undefined;
      const meant = inText ? ids.slice(-1) : ids;
      const known = findings.filter(({ id }) => meant.includes(id));
      if (what === 'restore' && meant.length > 0) {
        void send(meant, undefined, true);
        return true;
      }
      if (known.length === 0) return false;
      if (what === 'reject')
        void send(
          known.map(({ id }) => id),
          undefined,
        );
      else setEditing(known);
      return true;
    };
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) || document.querySelector('dialog[open]')) return;
      const what = { x: 'reject', e: 'edit' }[event.key];
      const { activeElement } = document;
      if (what === undefined || !act(what, namedBy(activeElement), activeElement)) return;
      // The keys of the page mean something else where no finding has the focus.
      event.preventDefault();
      event.stopPropagation();
    };
    const onClick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element)) return;
      const button = target.closest<HTMLElement>('[data-finding]');
      if (button) act(button.dataset.finding, namedBy(button), button);
      // A passage in the text leads to its entry, as a link does.
      const passage = target.closest('.text .mark[data-kind="quotation"]');
      const [of] = namedBy(passage).slice(-1);
      if (passage && of !== undefined && getSelection()?.isCollapsed !== false) {
        document.getElementById(`of-${of}`)?.querySelector('a')?.focus();
      }
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('click', onClick);
    };
  }, [findings, send]);

  const [first] = editing;
  if (first === undefined) return null;
  const close = () => {
    setEditing([]);
    document.getElementById(`of-${first.id}`)?.querySelector('a')?.focus();
  };
  return (
    <ChangeForm
      key={first.id}
      finding={first}
      alike={
        first.type === 'mention'
          ? findings.filter((one) => one.type === 'mention' && one.entity === first.entity)
          : [first]
      }
      one={editing.length === 1}
      choices={choices}
      close={close}
      change={async (annotations, change) => {
        if (await send(annotations, change)) close();
      }}
    />
  );
}
