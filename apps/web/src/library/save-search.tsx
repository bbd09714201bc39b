'use client';

import { useRouter } from 'next/navigation';
import { keep } from '../keep/keep-acts.ts';

/** Keeps a search under its words, as a collection that fills itself. */
export function SaveSearch({ query }: { query: string }) {
  const router = useRouter();
  return (
    <button
      type="button"
      className="quiet"
      onClick={() =>
        keep({
          acts: [{ do: 'search', name: query.slice(0, 200), query }],
          said: 'Saved among the collections.',
          refresh: () => router.refresh(),
        })
      }
    >
      Save this search
    </button>
  );
}
