import type { OwnerId, Page } from '../article-store.ts';

/** An import and the sum of its rows: `total` is always that of the others. */
export interface KeptImport {
  id: string;
  /** `folder`, `zip`, `csv`, … */
  kind: string;
  name: string;
  /** Where it lies on this machine. */
  path?: string;
  /** How it is to be read, as it was said: which columns of a table are what. */
  options?: Record<string, string>;
  startedAt: string;
  /** Absent while it is at work, or where it was cut off. */
  finishedAt?: string;
  total: number;
  imported: number;
  present: number;
  failed: number;
  pending: number;
}

export interface KeptImportRow {
  /** From 1, in the order of the import. */
  row: number;
  name: string;
  status: 'pending' | 'added' | 'present' | 'failed';
  id?: string;
  /** Why it failed. */
  code?: string;
  reason?: string;
}

export interface NewImport {
  kind: string;
  name: string;
  path: string;
  options?: Record<string, string>;
  /** What each row is called. */
  rows: readonly string[];
}

/** The accounts of imports: a row for everything that one holds, so that none is lost without a word. */
export interface ImportStore {
  /**
   * Begins an import; goes on with the one of the same path and the same rows that was cut off.
   * @returns its id, and the rows that are done already
   */
  begin(owner: OwnerId, made: NewImport): Promise<{ id: string; done: KeptImportRow[] }>;
  /** What became of rows. */
  settle(owner: OwnerId, id: string, rows: readonly KeptImportRow[]): Promise<void>;
  finish(owner: OwnerId, id: string): Promise<void>;
  /** @throws `not-found` */
  get(owner: OwnerId, id: string): Promise<KeptImport>;
  /** The newest first. */
  list(owner: OwnerId, query: { limit: number; after?: string }): Promise<Page<KeptImport>>;
  /** In the order of the import. @throws `not-found` */
  rows(
    owner: OwnerId,
    id: string,
    query: { limit: number; after?: string; status?: KeptImportRow['status'] },
  ): Promise<Page<KeptImportRow>>;
  /** Remembers a feed that an import names; true where it was not known. */
  addFeed(owner: OwnerId, feed: { url: string; title?: string }): Promise<boolean>;
}
