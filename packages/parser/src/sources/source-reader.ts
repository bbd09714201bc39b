import type { Article } from '@tearsheet/core/model';
import type { ReadWatch, SourceInput, SourceType } from '../source-input.ts';
import type { LaidPage } from './laid-page.ts';
import type { SourcePages } from './source-page.ts';

/** The text of a source, or of a part of it, in which the ranges of its articles count. */
export interface SourceText {
  text: string;
  /** WHATWG name. */
  charset: string;
}

/** Reads one format. A new format is one file in this folder and one line in `readers`. */
export interface SourceReader {
  readonly kind: SourceType;
  /** How sure it is that the bytes are of its format, 0 to 1. Looks at the beginning alone. */
  sniff(input: SourceInput): number;
  /**
   * The articles of a source, at least one, in its order. Of several each names its `source.part`.
   *
   * @throws TearsheetError `source-empty`, `source-unsupported`, `source-unreadable`, `source-too-large`
   */
  read(input: SourceInput, watch?: ReadWatch): Promise<readonly Article[]>;
  /**
   * What ranges of kind `text` count in; `part` as those ranges name it. Absent for formats whose ranges are on pages.
   *
   * @throws TearsheetError `not-found` where there is no such part
   */
  decode?(input: SourceInput, part?: string): Promise<SourceText>;
  /**
   * The same text laid out as a page to be looked at. Absent for formats that are read as they are written; `undefined`
   * for a part without markup.
   */
  layOut?(input: SourceInput, part?: string): Promise<LaidPage | undefined>;
  /** What ranges of kind `page` are on. Absent for formats whose ranges are in a text. */
  readonly pages?: SourcePages;
}
