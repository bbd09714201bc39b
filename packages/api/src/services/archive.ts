import type { Article } from '@tearsheet/core/model';
import type { Annotated, ArticleStore } from '@tearsheet/core/store';
import type { LaidPage, PagePicture, PageSize, SourceInput, SourceText } from '@tearsheet/parser';
import type { PageGallery } from './page-gallery.ts';

/** Reads hostile bytes, and articles made of them, somewhere where they can do no harm. */
export interface SourceParser {
  /**
   * All articles of a source, at least one; `importedOn`, ISO 8601, is the day it came in, today if absent.
   * @throws TearsheetError `source-…`, `interrupted`
   */
  parseAll(input: SourceInput, signal?: AbortSignal, importedOn?: string): Promise<readonly Article[]>;
  /** The article of a source; of several the first. */
  parse(input: SourceInput, signal?: AbortSignal): Promise<Article>;
  /** The text that the ranges of a source's articles count in; `undefined` where they are on pages. */
  decode(input: SourceInput, part?: string, signal?: AbortSignal): Promise<SourceText | undefined>;
  /** The same text laid out as its reader sees it; `undefined` where it is read as it is written. */
  layOut(input: SourceInput, part?: string, signal?: AbortSignal): Promise<LaidPage | undefined>;
  /** How large the pages of a source are; none where its ranges are in a text. */
  measurePages(input: SourceInput, signal?: AbortSignal): Promise<readonly PageSize[]>;
  /** A picture of a page, from 1. @throws TearsheetError `not-found`, `source-…`, `interrupted` */
  drawPage(input: SourceInput, page: number, signal?: AbortSignal): Promise<PagePicture>;
  /** @throws TearsheetError `source-too-slow`, `source-too-hungry`, `interrupted` */
  annotate(article: Article, signal?: AbortSignal): Promise<Annotated>;
}

/** What the services work on. */
export interface Archive {
  store: ArticleStore;
  parser: SourceParser;
  /** Pictures of pages that were looked at lately. */
  pages: PageGallery;
}
