'use client';

import { ActButton } from '../correct/act-button.tsx';

interface Props {
  id: string;
  article: string;
  headline: string;
}

/** Says that in this article somebody else is meant. */
export function SplitButton({ id, article, headline }: Props) {
  return (
    <ActButton
      label="Somebody else"
      described={`Somebody else in ${headline}`}
      place="restore"
      ask={(archive) => archive.cast.split.mutate({ id, articles: [article] })}
    />
  );
}
