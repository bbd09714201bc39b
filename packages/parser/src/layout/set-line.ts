import type { Run } from './sheet.ts';

/** Runs beside one another on one baseline, as they are read. */
export interface SetLine {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  /** Of the font of most of its letters. */
  readonly size: number;
  readonly font: string;
  readonly rtl: boolean;
  /** The runs, with where in `text` each begins. */
  readonly pieces: readonly { readonly start: number; readonly run: Run }[];
}

/** The right edge of a line. */
export const rightOf = ({ x, width }: { x: number; width: number }): number => x + width;
/** The lower edge of a line. */
export const bottomOf = ({ top, height }: { top: number; height: number }): number => top + height;
/** Whether two lines are set in type of one size, in points or in pixels. */
export const sameSize = (one: { size: number }, other: { size: number }): boolean =>
  Math.abs(one.size - other.size) < Math.max(one.size, other.size) * 0.055;
