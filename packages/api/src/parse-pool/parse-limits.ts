/** What the reading of one source may cost. */
export interface ParseLimits {
  /** Milliseconds of a processor for a task of no size, and for each megabyte of it. */
  baseTime: number;
  timePerMegabyte: number;
  /** Milliseconds more for each page whose letters are to be recognised. */
  timePerRecognisedPage: number;
  /** Milliseconds more for drawing a page. */
  drawingTime: number;
  /** The same for annotating; the first of a child's loads the words that it knows. */
  annotatingBaseTime: number;
  annotatingTimePerMegabyte: number;
  /** Megabytes of JavaScript objects. */
  heap: number;
  /** Bytes of memory in all, seen from outside: buffers are in no heap. */
  resident: number;
}

export const parseLimits: Readonly<ParseLimits> = Object.freeze({
  baseTime: 2_000,
  timePerMegabyte: 2_000,
  timePerRecognisedPage: 45_000,
  drawingTime: 10_000,
  annotatingBaseTime: 15_000,
  annotatingTimePerMegabyte: 60_000,
  heap: 2_048,
  resident: 3_000_000_000,
});
