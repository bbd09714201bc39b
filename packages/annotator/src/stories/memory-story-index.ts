import type { StoryEntry, StoryIndex } from './story-index.ts';

/**
 * An index that lives as long as the process. `entries` and `counts` are all it knows, as plain data: an index made from
 * them goes on where another one stopped.
 */
export class MemoryStoryIndex implements StoryIndex {
  readonly #entries = new Map<string, StoryEntry>();
  readonly #counts = new Map<number, number>();
  readonly #byKey = new Map<number, string[]>();
  readonly #members = new Map<string, string[]>();

  constructor(saved?: { entries: readonly StoryEntry[]; counts: readonly (readonly [number, number])[] }) {
    for (const [term, count] of saved?.counts ?? []) this.#counts.set(term, count);
    for (const entry of saved?.entries ?? []) this.#keep({ ...entry });
  }

  /** What this index knows, in the order in which it came. */
  save(): { entries: StoryEntry[]; counts: [number, number][] } {
    return { entries: [...this.#entries.values()].map((entry) => ({ ...entry })), counts: [...this.#counts] };
  }

  /** The story of a document as of now. */
  storyOf(id: string): string | undefined {
    return this.#entries.get(id)?.story;
  }

  async countTerms(terms: readonly number[]) {
    const counts = new Map(terms.map((term) => [term, this.#counts.get(term) ?? 0]));
    return { documents: this.#entries.size, counts };
  }

  async findByKeys(keys: readonly number[], most: number) {
    return keys.flatMap((key) => (this.#byKey.get(key) ?? []).slice(-most).map((id) => ({ key, id })));
  }

  async getEntries(ids: readonly string[]) {
    return ids.flatMap((id) => this.#entries.get(id) ?? []);
  }

  async getMembers(stories: readonly string[], most: number) {
    return this.getEntries(stories.flatMap((story) => (this.#members.get(story) ?? []).slice(-most)));
  }

  async put(entry: StoryEntry, terms: readonly number[]) {
    if (!this.#entries.has(entry.id))
      for (const term of terms) this.#counts.set(term, (this.#counts.get(term) ?? 0) + 1);
    this.#forget(entry.id);
    this.#keep({ ...entry });
  }

  async mergeStories(into: string, from: string) {
    const moved = this.#members.get(from) ?? [];
    for (const id of moved) {
      const entry = this.#entries.get(id);
      if (entry) entry.story = into;
    }
    this.#members.set(into, [...(this.#members.get(into) ?? []), ...moved]);
    this.#members.delete(from);
  }

  #keep(entry: StoryEntry): void {
    this.#entries.set(entry.id, entry);
    for (const key of entry.keys) append(this.#byKey, key, entry.id);
    append(this.#members, entry.story, entry.id);
  }

  #forget(id: string): void {
    const before = this.#entries.get(id);
    if (!before) return;
    for (const key of before.keys) remove(this.#byKey, key, id);
    remove(this.#members, before.story, id);
  }
}

function append<Key>(lists: Map<Key, string[]>, key: Key, id: string): void {
  const list = lists.get(key);
  if (list) list.push(id);
  else lists.set(key, [id]);
}

function remove<Key>(lists: Map<Key, string[]>, key: Key, id: string): void {
  const kept = (lists.get(key) ?? []).filter((other) => other !== id);
  if (kept.length === 0) lists.delete(key);
  else lists.set(key, kept);
}
