import type { Contributor, InfoSource, Notice, Removal } from '@tearsheet/core/model';
import type { Finding } from './finding.ts';
import type { PrintLine } from './print-line.ts';

/** Lines that belong together. */
export type Group = readonly PrintLine[];

/** What a byline gives the article. */
export interface FoundByline {
  by?: Finding;
  contributors: Finding<Contributor>[];
  infoSources: Finding<InfoSource>[];
  /** A date printed in the same line. */
  date?: Finding;
}

/** What stands above the text, and what is left below it. */
export interface Head {
  headline?: Finding;
  kicker?: Finding;
  deck?: Finding;
  /** A name alone between the headline and the text. */
  byline?: FoundByline;
  /** The lines of each field above, so that joining them can be logged. */
  joined: Group[];
  rest: Group[];
  removals: Removal[];
  notices: Notice[];
}
