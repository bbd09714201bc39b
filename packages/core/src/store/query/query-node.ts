/** Columns of the index of words that a word may be looked for in alone. */
export type TextField = 'title' | 'by' | 'text';

/** Words that follow one another. */
export interface Term {
  words: string[];
  /** The last word may go on. */
  prefix: boolean;
  /** Just as it is written, not other forms of the word. */
  exact?: true;
}

/** Fields that hold a name or a word, and how they are asked: `publisher:"The Paper"`, `said-by:stoltenberg`. */
export type NameField =
  | 'publisher'
  | 'section'
  | 'lang'
  | 'said-by'
  | 'quote'
  | 'mentions'
  | 'person'
  | 'org'
  | 'place'
  | 'tag'
  | 'in'
  | 'kind'
  | 'story'
  | 'note';

/** What an article may be, to the person who reads it: `is:starred`. */
export const READING = ['unread', 'reading', 'read', 'archived', 'starred'] as const;
export type Reading = (typeof READING)[number];

/** What an article may have: `has:note`. */
export const HAVINGS = ['highlight', 'note', 'correction', 'tag', 'quotation', 'date'] as const;
export type Having = (typeof HAVINGS)[number];

/** Kinds of sources: `kind:pdf`. */
export const KINDS = [
  'text',
  'html',
  'markdown',
  'pdf',
  'image',
  'epub',
  'mail',
  'word',
  'feed',
  'bookmark',
] as const;
export type Kind = (typeof KINDS)[number];

/** Fields that hold days: `published:2019-01..2019-02`. `when` are the days that the text speaks of. */
export type DateField = 'published' | 'added' | 'when';

/** What is looked for, as a tree, apart from how a database is asked. */
export type QueryNode =
  | { kind: 'all' | 'any'; of: QueryNode[] }
  | { kind: 'not'; of: QueryNode }
  | ({ kind: 'words'; field?: TextField } & Term)
  | { kind: 'near'; terms: Term[]; distance: number; field?: TextField }
  | { kind: 'name'; field: NameField; value: string; prefix?: true }
  | { kind: 'is'; reading: Reading }
  | { kind: 'has'; having: Having }
  /** From a day on, and before another: ISO, as exact as they were typed. */
  | { kind: 'date'; field: DateField; from?: string; before?: string }
  | { kind: 'number'; field: 'words'; from?: number; to?: number }
  | { kind: 'inferred' }
  /** No one types it: some articles alone. */
  | { kind: 'among'; ids: string[] }
  /** Nor this: articles whose headline has one of these keys. */
  | { kind: 'headlined'; keys: string[] };

export type QuerySort = 'relevance' | 'published' | 'added' | 'title';

export interface Query {
  node: QueryNode;
  sort?: QuerySort;
}
