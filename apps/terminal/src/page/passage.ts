import type { PageStyle } from './page-style.ts';

/** A piece of a passage in one style. */
export interface Run {
  text: string;
  style: PageStyle;
}

/** A part of a page that is broken into lines by itself. Knows nothing of the width of the page. */
export interface Passage {
  /** The block of the article that it shows. */
  block?: string;
  runs: Run[];
  /** What stands before the first line (a bullet, a bar) and before the others; both as wide. */
  marks?: readonly [first: string, others: string];
  style: PageStyle;
  /** Empty lines above; none above the first passage of a page. */
  gap: number;
  /** Tables and code keep their lines: they are cut, not wrapped. */
  verbatim?: true;
}
