'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { askFromPage } from '../archive/ask-from-page.ts';
import { say } from '../keep/keep-acts.ts';
import { saveFile } from '../keep/save-file.ts';

/** The account as a file, and another try for what failed. */
export function ImportButtons({ id, name, retry }: { id: string; name: string; retry: boolean }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const save = async (format: 'csv' | 'json') => {
    const answer = await askFromPage((archive) => archive.imports.report.query({ id, format }));
    if (answer.value === undefined) return say({ text: answer.sentence, fault: true });
    const { content, mediaType, extension } = answer.value;
    saveFile(content, `${name}-report.${extension}`, mediaType);
  };
  const again = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await askFromPage((archive) => archive.imports.retry.mutate({ id }));
    setBusy(false);
    say(
      answer.value === undefined
        ? { text: answer.sentence, fault: true }
        : { text: `Tried again: ${answer.value.failed} still failed.` },
    );
    router.refresh();
  };
  return (
    <p className="acts-row">
      <button type="button" className="quiet" onClick={() => save('csv')}>
        Save as CSV
      </button>
      <button type="button" className="quiet" onClick={() => save('json')}>
        Save as JSON
      </button>
      {retry && (
        <button type="button" className="quiet" aria-disabled={busy} onClick={again}>
          {busy ? 'Trying …' : 'Try failed rows again'}
        </button>
      )}
    </p>
  );
}
