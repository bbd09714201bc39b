'use client';

import type { Amendment } from '@tearsheet/core/model';
import { useAmend } from './use-amend.ts';

/** One correction, made at once. */
export function AmendButton({
  id,
  amendment,
  label,
  name,
}: {
  id: string;
  amendment: Amendment;
  label: string;
  name: string;
}) {
  const { said, busy, amend } = useAmend();
  return (
    <span className="correct-act">
      <span role="status">{said}</span>
      <button
        type="button"
        className="quiet"
        aria-disabled={busy}
        aria-label={`${label}: ${name}`}
        onClick={() => amend((archive) => archive.articles.amend.mutate({ id, amendment }))}
      >
        {label}
      </button>
    </span>
  );
}
