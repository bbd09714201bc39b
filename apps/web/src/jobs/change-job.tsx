'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { askFromPage } from '../archive/ask-from-page.ts';
import { isUnfinished, type Job } from './job.ts';

/** Ends a job where it is, or goes on with one that ended before its end. */
export function ChangeJob({ id, state, name }: Pick<Job, 'id' | 'state'> & { name: string }) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const change = async (what: 'cancel' | 'retry') => {
    const answer = await askFromPage((archive) => archive.jobs[what].mutate({ id }));
    setSaid(answer.sentence ?? '');
    if (answer.sentence === undefined) router.refresh();
  };
  const what = isUnfinished({ state }) ? 'cancel' : 'retry';
  return (
    <span className="restore">
      <span role="status">{said}</span>
      {state !== 'done' && (
        <button
          type="button"
          className="quiet"
          onClick={() => change(what)}
          aria-label={`${what === 'cancel' ? 'Cancel' : 'Go on'}: ${name}`}
        >
          {what === 'cancel' ? 'Cancel' : 'Go on'}
        </button>
      )}
    </span>
  );
}
