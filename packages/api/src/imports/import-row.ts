import type { HighlightColour, ReadingState } from '@tearsheet/core/model';
import type { StoredArticleExport } from '@tearsheet/core/store';
import type { SourceInput } from '@tearsheet/parser';

/** One thing that an import holds: what it is called, and how to get at it. */
export interface ImportRow {
  /** For the report: a path, a title, an address. */
  name: string;
  /** @throws TearsheetError where it cannot be had; the row then fails, and no other. */
  read(): Promise<ImportedItem>;
}

export type ImportedItem =
  | { kind: 'source'; input: SourceInput; kept?: ImportedKeeping }
  /** An article of another archive of ours, with all that is kept of it. */
  | { kind: 'stored'; stored: StoredArticleExport; bytes: Uint8Array }
  /** A feed to be subscribed to. */
  | { kind: 'feed'; url: string; title?: string };

/** A passage that was marked elsewhere: its words, or a note, or both. */
export interface ImportedMark {
  quote?: string;
  note?: string;
  colour?: HighlightColour;
  /** ISO 8601. */
  at?: string;
}

/** What a person did with an article in another service. */
export interface ImportedKeeping {
  tags?: readonly string[];
  state?: ReadingState;
  starred?: boolean;
  /** By name. */
  collections?: readonly string[];
  marks?: readonly ImportedMark[];
}

/** A saved link as the exports of reading services hold it. */
export interface SavedLink extends ImportedKeeping {
  url: string;
  title?: string | undefined;
  by?: string | undefined;
  publisher?: string | undefined;
  published?: string | undefined;
  saved?: string | undefined;
  language?: string | undefined;
  excerpt?: string | undefined;
  html?: string | undefined;
  text?: string | undefined;
  /** The row as it was exported: nothing of it is lost. */
  original: unknown;
}
