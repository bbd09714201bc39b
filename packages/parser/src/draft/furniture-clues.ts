import type { PrintLine } from './print-line.ts';

/** What furniture says of the article, by the way. */
export interface FurnitureClues {
  /** Titles that a browser printed above each page, or that recur on every page. */
  readonly titles: readonly PrintLine[];
  /** Lines that hold an address and nothing else but perhaps a page number. */
  readonly addresses: readonly PrintLine[];
  readonly copyright: readonly PrintLine[];
}
