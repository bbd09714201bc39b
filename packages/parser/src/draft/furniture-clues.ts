import type { PrintLine } from './print-line.ts';

/** What furniture says of the article, by the way. */
export interface FurnitureClues {
  /** Titles that a browser printed above each page. */
  readonly titles: readonly PrintLine[];
  /** Other lines that recur on several pages: the name of the paper, of a section, or a title. */
  readonly running: readonly PrintLine[];
  /** Lines that hold an address and nothing else but perhaps a page number. */
  readonly addresses: readonly PrintLine[];
  readonly copyright: readonly PrintLine[];
}
