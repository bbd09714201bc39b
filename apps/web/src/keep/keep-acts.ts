import type { Act } from '@tearsheet/core/model';
import { useSyncExternalStore } from 'react';
import { askFromPage } from '../archive/ask-from-page.ts';

/** What was done last, for the line that says it and offers to undo it. */
export interface Said {
  text: string;
  fault?: true;
  undo?: () => Promise<void>;
}

interface Deed {
  acts: Act[];
  /** `Archived.` */
  said: string;
  /** Shows it at once; answers how to take that back. */
  show?: () => () => void;
  /** Shows the page as the archive has it now. */
  refresh?: () => void;
}

let said: Said | undefined;
const listeners = new Set<() => void>();

/** Does it at once, says so, and offers to undo it; where the archive refuses, takes it back and says why. */
export async function keep({ acts, said: text, show, refresh }: Deed): Promise<boolean> {
  const takeBack = show?.();
  const answer = await askFromPage((archive) => archive.kept.act.mutate({ acts }));
  if (answer.value === undefined) {
    takeBack?.();
    say({ text: answer.sentence, fault: true });
    return false;
  }
  const { batch } = answer.value;
  refresh?.();
  if (batch === undefined) {
    say({ text: 'Nothing changed.' });
    return true;
  }
  say({
    text,
    undo: async () => {
      takeBack?.();
      const undone = await askFromPage((archive) => archive.kept.undo.mutate({ batch }));
      if (undone.value === undefined) show?.();
      say(undone.value === undefined ? { text: undone.sentence, fault: true } : { text: 'Undone.' });
      refresh?.();
    },
  });
  return true;
}

/** Says something in the line at the foot of the page; nothing empties it. */
export function say(next: Said | undefined): void {
  said = next;
  for (const listener of listeners) listener();
}

/** Undoes what was done last, while it is offered. Answers whether it was. */
export function undoSaid(): boolean {
  const undo = said?.undo;
  if (undo === undefined) return false;
  say(undefined);
  void undo();
  return true;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSaid = (): Said | undefined =>
  useSyncExternalStore(
    subscribe,
    () => said,
    () => undefined,
  );
