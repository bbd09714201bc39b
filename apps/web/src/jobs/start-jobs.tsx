'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { askFromPage } from '../archive/ask-from-page.ts';

/** Starts work on the whole library. */
export function StartJobs() {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const start = async (kind: 'annotate' | 'reparse') => {
    const answer = await askFromPage((archive) => archive.jobs.start.mutate({ kind }));
    setSaid(answer.sentence ?? 'It will be done.');
    if (answer.sentence === undefined) router.refresh();
  };
  return (
    <p className="job-starts">
      <button type="button" className="quiet" onClick={() => start('annotate')}>
        Look anew for who says what
      </button>
      <button type="button" className="quiet" onClick={() => start('reparse')}>
        Parse every source anew
      </button>
      <span role="status">{said}</span>
    </p>
  );
}
