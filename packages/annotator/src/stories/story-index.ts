/**
 * What is kept of a document, so that later ones can be compared with it without reading it again. Plain data, some 2 KB.
 */
export interface StoryEntry {
  id: string;
  /** The story it belongs to: the id of a document, the one that the story began with. */
  story: string;
  /** Days since 1970 of its publication. */
  day?: number;
  /** What it is looked up by: its weightiest words and its MinHash buckets, whole numbers below 2 ** 32, each once. */
  keys: number[];
  /** Its weighted terms and the sketch of its wording, packed; read by `addToStories` alone. */
  signature: string;
}

/** What later documents are compared with. */
export type StoryMember = Omit<StoryEntry, 'keys'>;

/**
 * Where documents already in stories are kept: in memory, or as rows of a database. Every question asks for a bounded
 * number of answers, so adding the millionth document costs what adding the first thousand did.
 */
export interface StoryIndex {
  /** How many documents there are, and how many have each of these terms; a term that none has may be left out. */
  countTerms(terms: readonly number[]): Promise<{ documents: number; counts: ReadonlyMap<number, number> }>;
  /** For each key the documents that have it, the `most` that were added last. */
  findByKeys(keys: readonly number[], most: number): Promise<{ key: number; id: string }[]>;
  /** The entries of documents; one that is no longer there is left out. */
  getEntries(ids: readonly string[]): Promise<StoryMember[]>;
  /** Of each of these stories at most so many entries. */
  getMembers(stories: readonly string[], most: number): Promise<StoryMember[]>;
  /** Keeps a document, or what has changed of it; `terms` are to be counted, each once for a document. */
  put(entry: StoryEntry, terms: readonly number[]): Promise<void>;
  /** A document showed that two stories are one: those of `from` belong to `into` from now on. */
  mergeStories(into: string, from: string): Promise<void>;
}
