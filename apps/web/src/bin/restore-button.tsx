'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { askFromPage } from '../archive/ask-from-page.ts';

/** Takes an article out of the bin. */
export function RestoreButton({ id, name }: { id: string; name: string }) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const restore = async () => {
    const answer = await askFromPage((archive) => archive.articles.restore.mutate({ id }));
    setSaid(answer.sentence ?? 'Back in the library.');
    if (answer.sentence === undefined) router.refresh();
  };
  return (
    <span className="restore">
      <span role="status">{said}</span>
      <button type="button" className="quiet" onClick={restore} aria-label={`Restore ${name}`}>
        Restore
      </button>
    </span>
  );
}
