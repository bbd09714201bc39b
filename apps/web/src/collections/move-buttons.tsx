'use client';

import type { Act } from '@tearsheet/core/model';
import { useRouter } from 'next/navigation';
import { keep } from '../keep/keep-acts.ts';

interface Props {
  /** What they are about, for those who do not see where they stand. */
  name: string;
  /** Moves it up by one; absent for the first. */
  up?: Act[] | undefined;
  /** Takes it away from here. */
  away?: Act[];
}

/** Up by one, and away: each undone by `u`. */
export function MoveButtons({ name, up, away }: Props) {
  const router = useRouter();
  const act = (acts: Act[], said: string) => keep({ acts, said, refresh: () => router.refresh() });
  return (
    <span className="acts-row move-buttons">
      {up !== undefined && (
        <button
          type="button"
          className="quiet"
          aria-label={`Up: ${name}`}
          onClick={() => act(up, 'Moved up.')}
        >
          ↑ Up
        </button>
      )}
      {away !== undefined && (
        <button
          type="button"
          className="quiet"
          aria-label={`Take away: ${name}`}
          onClick={() => act(away, 'Taken away.')}
        >
          Take away
        </button>
      )}
    </span>
  );
}
