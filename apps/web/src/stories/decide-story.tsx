'use client';

import { type FormEvent, useState } from 'react';
import { useAmend } from '../correct/use-amend.ts';
import type { StorySummary } from './story.ts';

interface Props {
  story: Pick<StorySummary, 'id' | 'title'>;
  /** Stories that it may be one with. */
  others: readonly Pick<StorySummary, 'id' | 'title'>[];
}

/** Gives a story its title, and says that it is one with another. */
export function DecideStory({ story, others }: Props) {
  const [title, setTitle] = useState(story.title);
  const [into, setInto] = useState('');
  const renaming = useAmend();
  const merging = useAmend();
  const rename = (event: FormEvent) => {
    event.preventDefault();
    void renaming.amend((archive) => archive.stories.rename.mutate({ id: story.id, title }));
  };
  const merge = (event: FormEvent) => {
    event.preventDefault();
    void merging.amend((archive) => archive.stories.merge.mutate({ id: into, into: story.id }));
  };
  return (
    <details className="decide">
      <summary>Correct</summary>
      <form className="add-form correct-field" onSubmit={rename}>
        <label htmlFor="story-title">Title</label>
        <div className="correct-input">
          <input
            id="story-title"
            value={title}
            dir="auto"
            required
            maxLength={300}
            onChange={(event) => setTitle(event.target.value)}
          />
          <button type="submit" className="quiet" aria-disabled={renaming.busy}>
            Rename
          </button>
          <span role="status">{renaming.said}</span>
        </div>
      </form>
      {others.length > 0 && (
        <form className="add-form correct-field" onSubmit={merge}>
          <label htmlFor="story-same">The same story as</label>
          <div className="correct-input">
            <select id="story-same" value={into} required onChange={(event) => setInto(event.target.value)}>
              <option value="">Choose a story</option>
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {other.title}
                </option>
              ))}
            </select>
            <button type="submit" className="quiet" aria-disabled={merging.busy}>
              Make them one
            </button>
            <span role="status">{merging.said}</span>
          </div>
        </form>
      )}
    </details>
  );
}
