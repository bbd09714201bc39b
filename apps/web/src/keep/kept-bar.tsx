'use client';

import type { ReactNode } from 'react';
import { toggleArchived, toggleRead, toggleStarred } from './deeds.ts';
import { ArchiveIcon, StarIcon } from './icons.tsx';
import { openSheet } from './keep-sheet.tsx';
import { type Kept, useKept } from './kept-changes.ts';

interface Props {
  id: string;
  given: Kept;
  collections: readonly { id: string; name: string }[];
  /** What else there is to do. */
  children?: ReactNode;
}

/** What a person did with the open article, and can do. */
export function KeptBar({ id, given, collections, children }: Props) {
  const kept = useKept(id, given);
  const archived = kept.state === 'archived';
  const read = archived || kept.state === 'read';
  return (
    <div
      className="kept-bar"
      data-kept={id}
      data-open
      data-state={kept.state}
      data-starred={kept.starred ? '' : undefined}
    >
      <button
        type="button"
        className="quiet"
        aria-pressed={kept.starred}
        aria-keyshortcuts="s"
        onClick={() => toggleStarred(id, kept)}
      >
        <StarIcon full={kept.starred} />{' '}
        <span className="icon-name">{kept.starred ? 'Starred' : 'Star'}</span>
      </button>
      <button
        type="button"
        className="quiet"
        aria-pressed={archived}
        aria-keyshortcuts="e"
        onClick={() => toggleArchived(id, kept)}
      >
        <ArchiveIcon /> <span className="icon-name">{archived ? 'Archived' : 'Archive'}</span>
      </button>
      <button
        type="button"
        className="quiet in-more"
        aria-pressed={read}
        aria-keyshortcuts="m"
        onClick={() => toggleRead(id, kept)}
      >
        {read ? 'Read' : 'Mark read'}
      </button>
      <button
        type="button"
        className="quiet in-more"
        aria-keyshortcuts="t"
        onClick={() => openSheet('tags', id)}
      >
        Tags
      </button>
      <button
        type="button"
        className="quiet in-more"
        aria-keyshortcuts="c"
        onClick={() => openSheet('collections', id)}
      >
        Collect
      </button>
      {children}
      {(kept.tags.length > 0 || collections.length > 0) && (
        <p className="kept-names">
          {kept.tags.map((tag) => (
            <a key={tag} className="tag" href={`/?tag=${encodeURIComponent(tag)}`}>
              {tag}
            </a>
          ))}
          {collections.map((one) => (
            <a key={one.id} className="tag in-collection" href={`/collections/${one.id}`}>
              {one.name}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}
