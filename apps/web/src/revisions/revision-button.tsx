'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { askFromPage } from '../archive/ask-from-page.ts';

interface Props {
  id: string;
  /** The revision to make the article; absent: parse the source again. */
  use?: number;
}

/** Parses the kept source again, or goes to another revision; says what came of it. */
export function RevisionButton({ id, use }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const act = async () => {
    if (busy) return;
    setBusy(true);
    setSaid(use === undefined ? 'The source is being read …' : '');
    const { value, sentence } = await askFromPage(async (archive) => {
      if (use !== undefined) {
        await archive.articles.useRevision.mutate({ id, revision: use });
        return `Revision ${use} is the article now.`;
      }
      return tell(await archive.articles.reparse.mutate({ id }));
    });
    setBusy(false);
    setSaid(value ?? sentence ?? '');
    if (value !== undefined) router.refresh();
  };
  return (
    <span className="correct-act">
      <span role="status">{said}</span>
      <button
        type="button"
        className="quiet"
        aria-disabled={busy}
        onClick={act}
        {...(use === undefined ? {} : { 'aria-label': `Use this one: revision ${use}` })}
      >
        {use === undefined ? 'Parse the source again' : 'Use this one'}
      </button>
    </span>
  );
}

function tell({ status, revision, orphans }: { status: string; revision: number; orphans: number }): string {
  if (status === 'same') return 'The parser makes of it what it made before.';
  const lost =
    orphans === 0
      ? ''
      : ` ${orphans === 1 ? 'One of your marks' : `${orphans} of your marks`} lost its words, and keeps its quote.`;
  return `Revision ${revision} is the article now.${lost}`;
}
