import type { TextMark } from '../beside/text-mark.ts';

/** What every part of an article needs to be set. */
export interface Setting {
  /** BCP 47; chooses the quotation marks. */
  language?: string;
  /** The number of each address among the printed footnotes. */
  links: ReadonlyMap<string, number>;
  /** What is lit up, by block. */
  marks?: ReadonlyMap<string, readonly TextMark[]>;
  /** Who speaks in a block, for its margin. */
  voices?: ReadonlyMap<string, string>;
}
