import type { Article } from '@tearsheet/core/model';
import type { Annotated, ArticleStore } from '@tearsheet/core/store';
import type { SourceInput, SourceText } from '@tearsheet/parser';

/** Reads hostile bytes, and articles made of them, somewhere where they can do no harm. */
export interface SourceParser {
  /** All articles of a source, at least one. @throws TearsheetError `source-…`, `interrupted` */
  parseAll(input: SourceInput, signal?: AbortSignal): Promise<readonly Article[]>;
  /** The article of a source; of several the first. */
  parse(input: SourceInput, signal?: AbortSignal): Promise<Article>;
  /** The text that the ranges of a source's articles count in; `undefined` where they are on pages. */
  decode(input: SourceInput, part?: string, signal?: AbortSignal): Promise<SourceText | undefined>;
  /** @throws TearsheetError `source-too-slow`, `source-too-hungry`, `interrupted` */
  annotate(article: Article, signal?: AbortSignal): Promise<Annotated>;
}

/** What the services work on. */
export interface Archive {
  store: ArticleStore;
  parser: SourceParser;
}
