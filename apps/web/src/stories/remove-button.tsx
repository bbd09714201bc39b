'use client';

import { ActButton } from '../correct/act-button.tsx';

interface Props {
  id: string;
  article: string;
  headline: string;
}

/** Says that an article does not belong to the story. */
export function RemoveButton({ id, article, headline }: Props) {
  return (
    <ActButton
      label="Not this story"
      described={`Not this story: ${headline}`}
      place="restore"
      ask={(archive) => archive.stories.split.mutate({ id, articles: [article] })}
    />
  );
}
