import type { Article } from '@tearsheet/core/model';
import type { ArticleStore } from '@tearsheet/core/store';
import type { SourceInput } from '@tearsheet/parser';

/** Reads hostile bytes somewhere where they can do no harm. */
export interface SourceParser {
  /** @throws TearsheetError `source-…`, `interrupted` */
  parse(input: SourceInput, signal?: AbortSignal): Promise<Article>;
  /** The text of a source, as every range of its article counts in it. */
  decode(bytes: Uint8Array, signal?: AbortSignal): Promise<{ text: string; charset: string }>;
}

/** What the services work on. */
export interface Archive {
  store: ArticleStore;
  parser: SourceParser;
}
