'use client';

import type { TearsheetClient } from '@tearsheet/client';
import { useAmend } from './use-amend.ts';

interface Props {
  label: string;
  /** The label with what it is about, for those who do not see where it stands. */
  described: string;
  ask(archive: TearsheetClient): Promise<unknown>;
  /** Where it stands: beside a correction, or in a row of a list. */
  place?: 'correct-act' | 'restore';
}

/** A button that changes something at once, and says what came of it. */
export function ActButton({ label, described, ask, place = 'correct-act' }: Props) {
  const { said, busy, amend } = useAmend();
  return (
    <span className={place}>
      <span role="status">{said}</span>
      <button
        type="button"
        className="quiet"
        aria-disabled={busy}
        aria-label={described}
        onClick={() => amend(ask)}
      >
        {label}
      </button>
    </span>
  );
}
