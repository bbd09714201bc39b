'use client';

import { useAmend } from '../correct/use-amend.ts';

interface Props {
  id: string;
  article: string;
  headline: string;
}

/** Says that in this article somebody else is meant. */
export function SplitButton({ id, article, headline }: Props) {
  const { said, busy, amend } = useAmend();
  return (
    <span className="restore">
      <span role="status">{said}</span>
      <button
        type="button"
        className="quiet"
        aria-disabled={busy}
        aria-label={`Somebody else in ${headline}`}
        onClick={() => amend((archive) => archive.cast.split.mutate({ id, articles: [article] }))}
      >
        Somebody else
      </button>
    </span>
  );
}
