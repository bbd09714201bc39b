'use client';

import { useRouter } from 'next/navigation';
import { askFromPage } from '../archive/ask-from-page.ts';
import { say } from '../keep/keep-acts.ts';

/** Undoes what was done together. */
export function UndoButton({ batch, name }: { batch: string; name: string }) {
  const router = useRouter();
  const undo = async () => {
    const answer = await askFromPage((archive) => archive.kept.undo.mutate({ batch }));
    say(answer.value === undefined ? { text: answer.sentence, fault: true } : { text: 'Undone.' });
    router.refresh();
  };
  return (
    <button type="button" className="quiet" aria-label={`Undo: ${name}`} onClick={undo}>
      Undo
    </button>
  );
}
