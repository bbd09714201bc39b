'use client';

import { useAmend } from './use-amend.ts';

/** Takes a correction back. */
export function UndoButton({ id, amendmentId, name }: { id: string; amendmentId: string; name: string }) {
  const { said, busy, amend } = useAmend();
  return (
    <span className="correct-act">
      <span role="status">{said}</span>
      <button
        type="button"
        className="quiet"
        aria-disabled={busy}
        aria-label={`Undo: ${name}`}
        onClick={() => amend((archive) => archive.articles.unamend.mutate({ id, amendmentId }))}
      >
        Undo
      </button>
    </span>
  );
}
