'use client';

import type { ReactNode } from 'react';
import { toggleArchived, toggleStarred } from './deeds.ts';
import { ArchiveIcon, StarIcon } from './icons.tsx';
import { type Kept, useKept } from './kept-changes.ts';

interface Props {
  id: string;
  headline: string;
  given: Kept;
  /** Of the list: an article that no longer belongs in it leaves at once. */
  shows?: 'open' | 'archived' | 'starred' | 'unread';
  children: ReactNode;
}

/** A row of a list, which knows what was done with its article since the list was made. */
export function KeptRow({ id, headline, given, shows, children }: Props) {
  const kept = useKept(id, given);
  const gone =
    (shows === 'open' && kept.state === 'archived') ||
    (shows === 'archived' && kept.state !== 'archived') ||
    (shows === 'starred' && !kept.starred);
  const archived = kept.state === 'archived';
  return (
    <li
      className="row"
      data-row={id}
      data-kept={id}
      data-state={kept.state}
      data-starred={kept.starred ? '' : undefined}
      hidden={gone}
    >
      {children}
      <p className="row-kept">
        {kept.state === 'unread' && <span className="visually-hidden">Unread. </span>}
        {kept.state === 'reading' && <span>reading</span>}
        {archived && <span>archived</span>}
        {kept.tags.map((tag) => (
          <a key={tag} className="tag" href={`/?tag=${encodeURIComponent(tag)}`}>
            {tag}
          </a>
        ))}
      </p>
      <span className="row-acts">
        <button
          type="button"
          className="quiet"
          aria-pressed={kept.starred}
          aria-keyshortcuts="s"
          title="Star (s)"
          aria-label={`Star: ${headline}`}
          onClick={() => toggleStarred(id, kept)}
        >
          <StarIcon full={kept.starred} />
        </button>
        <button
          type="button"
          className="quiet"
          aria-keyshortcuts="e"
          title={archived ? 'Back to the library (e)' : 'Archive (e)'}
          aria-label={`${archived ? 'Back to the library' : 'Archive'}: ${headline}`}
          onClick={() => toggleArchived(id, kept)}
        >
          <ArchiveIcon />
        </button>
      </span>
    </li>
  );
}
