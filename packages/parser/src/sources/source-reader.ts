import type { Notice, Repair } from '@tearsheet/core/model';
import type { SourceInput, SourceType } from '../source-input.ts';

/** What a reader makes of a source: text with places in it, for the stages to understand. */
export interface ReadSource {
  readonly mediaType: string;
  readonly charset: string;
  /** The decoded text that every range counts in. */
  readonly text: string;
  readonly repairs: readonly Repair[];
  readonly notices: readonly Notice[];
}

/** Reads one format. A new format is one file here and one line in `readers`. */
export interface SourceReader {
  readonly kind: SourceType;
  /** Raised whenever the same bytes may give another article. */
  readonly version: string;
  /** How sure it is that the bytes are of its format, 0 to 1. Looks at the beginning alone. */
  sniff(input: SourceInput): number;
  /** @throws TearsheetError `source-unsupported`, `source-unreadable` */
  read(input: SourceInput): ReadSource;
}
