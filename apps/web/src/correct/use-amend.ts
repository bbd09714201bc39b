'use client';

import type { TearsheetClient } from '@tearsheet/client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { askFromPage } from '../archive/ask-from-page.ts';

/** Asks the archive for a change of the article, says what went wrong, and shows the page as it is then. */
export function useAmend(): {
  said: string;
  busy: boolean;
  amend(ask: (archive: TearsheetClient) => Promise<unknown>): Promise<void>;
} {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  return {
    said,
    busy,
    async amend(ask) {
      if (busy) return;
      setBusy(true);
      setSaid('');
      const answer = await askFromPage(ask);
      setBusy(false);
      setSaid(answer.sentence ?? 'Done.');
      if (answer.sentence === undefined) router.refresh();
    },
  };
}
