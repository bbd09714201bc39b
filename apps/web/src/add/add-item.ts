/** What is known of a source beside its bytes. */
export interface KnownOfSource {
  uri?: string;
  published?: string;
}

/** Something to be added, and where it has come to. */
export interface AddItem {
  key: number;
  /** `letters/march.eml`, or what was pasted. */
  name: string;
  source: string | File;
  known: KnownOfSource;
  state: 'waiting' | 'reading' | 'added' | 'present' | 'failed' | 'stopped';
  /** When its reading began, in milliseconds of this page. */
  since?: number;
  /** Why it failed. */
  sentence?: string;
  articles: { id: string; headline: string; deleted?: true }[];
}

/** How many items are in each state; `done` are those that nothing more happens to by itself. */
export function countItems(items: readonly AddItem[]): Record<AddItem['state'] | 'done', number> {
  const counts = { waiting: 0, reading: 0, added: 0, present: 0, failed: 0, stopped: 0, done: 0 };
  for (const { state } of items) {
    counts[state]++;
    if (state !== 'waiting' && state !== 'reading') counts.done++;
  }
  return counts;
}
