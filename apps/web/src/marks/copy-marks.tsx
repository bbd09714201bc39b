'use client';

import { askFromPage } from '../archive/ask-from-page.ts';
import { copyText } from '../keep/copy-text.ts';
import { say } from '../keep/keep-acts.ts';

/** Copies every highlight and note, of the archive or of an article, as text or Markdown. */
export function CopyMarks({ article }: { article?: string }) {
  const copy = async (format: 'text' | 'markdown') => {
    const answer = await askFromPage((archive) =>
      archive.kept.exportAnnotations.query({ format, ...(article === undefined ? {} : { article }) }),
    );
    if (answer.value === undefined) return say({ text: answer.sentence, fault: true });
    await copyText(answer.value.content, `${answer.value.count} highlights and notes are copied.`);
  };
  return (
    <span className="acts-row">
      <button type="button" className="quiet" onClick={() => copy('text')}>
        Copy as text
      </button>
      <button type="button" className="quiet" onClick={() => copy('markdown')}>
        Copy as Markdown
      </button>
    </span>
  );
}
