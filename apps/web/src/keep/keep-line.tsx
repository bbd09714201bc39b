'use client';

import { useEffect, useState } from 'react';
import { say, undoSaid, useSaid } from './keep-acts.ts';

/** How long an undo is offered, in milliseconds; as long as it has the focus, too. */
const OFFERED = 10_000;

/** The line at the foot of the page: what was done, and its undo. */
export function KeepLine() {
  const said = useSaid();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (said === undefined || held) return;
    const timer = setTimeout(() => say(undefined), OFFERED);
    return () => clearTimeout(timer);
  }, [said, held]);
  return (
    <div className="keep-line" aria-live="polite" data-said={said === undefined ? undefined : ''}>
      {said !== undefined && (
        <>
          <span className={said.fault ? 'fault' : undefined}>{said.text}</span>
          {said.undo !== undefined && (
            <button
              type="button"
              className="quiet"
              aria-keyshortcuts="u"
              onClick={undoSaid}
              onFocus={() => setHeld(true)}
              onBlur={() => setHeld(false)}
            >
              Undo<span className="visually-hidden">:</span> <kbd>u</kbd>
            </button>
          )}
        </>
      )}
    </div>
  );
}
