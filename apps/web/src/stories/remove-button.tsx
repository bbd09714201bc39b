'use client';

import { useAmend } from '../correct/use-amend.ts';

interface Props {
  id: string;
  article: string;
  headline: string;
}

/** Says that an article does not belong to the story. */
export function RemoveButton({ id, article, headline }: Props) {
  const { said, busy, amend } = useAmend();
  return (
    <span className="restore">
      <span role="status">{said}</span>
      <button
        type="button"
        className="quiet"
        aria-disabled={busy}
        aria-label={`Not this story: ${headline}`}
        onClick={() => amend((archive) => archive.stories.split.mutate({ id, articles: [article] }))}
      >
        Not this story
      </button>
    </span>
  );
}
