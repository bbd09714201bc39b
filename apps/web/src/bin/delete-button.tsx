'use client';

import Link from 'next/link';
import { useState } from 'react';
import { askFromPage } from '../archive/ask-from-page.ts';

/** Moves the article to the bin, at once, and offers to take it out again. */
export function DeleteButton({ id }: { id: string }) {
  const [deleted, setDeleted] = useState(false);
  const [sentence, setSentence] = useState('');
  const change = async (to: 'delete' | 'restore') => {
    setSentence('');
    const answer = await askFromPage((archive) => archive.articles[to].mutate({ id }));
    if (answer.sentence === undefined) setDeleted(to === 'delete');
    else setSentence(answer.sentence);
  };
  return (
    <span className="delete">
      {deleted ? (
        <button type="button" className="quiet" onClick={() => change('restore')}>
          Undo
        </button>
      ) : (
        <button type="button" className="quiet" onClick={() => change('delete')}>
          Delete
        </button>
      )}
      <span role="status" className="delete-said">
        {sentence}
        {deleted && (
          <>
            Moved to the <Link href="/bin">bin</Link>.
          </>
        )}
      </span>
    </span>
  );
}
