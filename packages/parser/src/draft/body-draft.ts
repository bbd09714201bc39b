import type { Identified, Repair, Root } from '@tearsheet/core/model';
import type { Passage } from './passage.ts';
import type { PrintLine } from './print-line.ts';

/** Where a block comes from. */
export interface BlockPlace {
  readonly lines: readonly PrintLine[];
  readonly rule: string;
  readonly confidence: number;
}

/** The body before its blocks are numbered. */
export interface BodyDraft {
  body: Root;
  places: Map<Identified, BlockPlace>;
  /** The text in reading order, before it was shaped. */
  passages: readonly Passage[];
  repairs: Repair[];
}
