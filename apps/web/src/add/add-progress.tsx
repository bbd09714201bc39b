'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { type AddItem, countItems } from './add-item.ts';

interface Props {
  items: readonly AddItem[];
  busy: boolean;
  stop(): void;
  retry(items: readonly AddItem[]): void;
}

/** How far the adding is: in all, and of each source what became of it. */
export function AddProgress({ items, busy, stop, retry }: Props) {
  const counts = countItems(items);
  const again = items.filter(({ state }) => state === 'failed' || state === 'stopped');
  return (
    <>
      {items.length > 1 && (
        <div className="add-total">
          <progress value={counts.done} max={items.length} aria-label="Sources done" />
          <p>
            {counts.done} of {items.length}
            {(['added', 'present', 'failed', 'stopped'] as const)
              .filter((state) => counts[state] > 0)
              .map((state) => ` · ${counts[state]} ${STATES[state]}`)
              .join('')}
          </p>
        </div>
      )}
      {(busy || again.length > 1) && (
        <p className="add-acts">
          {busy && (
            <button type="button" className="quiet" onClick={stop}>
              Stop
            </button>
          )}
          {!busy && again.length > 1 && (
            <button type="button" className="quiet" onClick={() => retry(again)}>
              Try these {again.length} again
            </button>
          )}
        </p>
      )}
      <ul className="add-items">
        {items.map((item) => (
          <li key={item.key} className={item.state === 'failed' ? 'fault' : undefined}>
            <span>
              <strong>{item.name}</strong> <Outcome item={item} />
            </span>
            {!busy && (item.state === 'failed' || item.state === 'stopped') && (
              <button
                type="button"
                className="quiet"
                aria-label={`Try again: ${item.name}`}
                onClick={() => retry([item])}
              >
                Try again
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const STATES = { added: 'added', present: 'here already', failed: 'failed', stopped: 'stopped' };

function Outcome({ item }: { item: AddItem }) {
  switch (item.state) {
    case 'waiting':
      return 'waits';
    case 'reading':
      return <Elapsed since={item.since ?? 0} />;
    case 'stopped':
      return 'was stopped; nothing of it was kept';
    case 'failed':
      return item.sentence;
    default:
      return item.articles.map(({ id, headline, deleted }, at) => (
        <span key={id}>
          {at > 0 && '; '}
          <Link href={`/a/${id}`}>
            {item.state === 'added'
              ? 'is now in the library'
              : deleted === true
                ? 'lies in the bin'
                : 'was in the library already'}
            : {headline === '' ? 'an article without a headline' : headline}
          </Link>
        </span>
      ));
  }
}

/** Seconds are told from the third on: most sources take less. */
function Elapsed({ since }: { since: number }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - since) / 1_000)), 1_000);
    return () => clearInterval(timer);
  }, [since]);
  return <>is being read …{seconds < 3 ? '' : <span aria-hidden="true"> {seconds} s</span>}</>;
}
