import { lineWidth } from '../draft/line-width.ts';
import { endsSentence, isCaseless, isUnspaced, startsLower } from '../language/sentence.ts';
import { rightOf, type SetLine } from './set-line.ts';

/** What is known of the column or block that two lines stand in. */
export interface Habit {
  /** The right (or, from right to left, the left) edge that full lines reach. */
  readonly edge: number;
  /** Whether full lines end exactly there. */
  readonly justified: boolean;
  /** Whether paragraphs begin with an indent. */
  readonly indented: boolean;
}

const CUT = /[\p{L}\p{N}][-\u2010\u00ad]$/u;

/** Whether a paragraph that a page or column ends goes on where the next begins. */
export function goesOnOver(
  last: SetLine,
  next: SetLine,
  nextIsSetIn: boolean,
  { edge, justified, indented }: Habit,
): boolean {
  if (CUT.test(last.text) && startsLower(next.text)) return true;
  if (nextIsSetIn && indented) return false;
  const ends = endsSentence(last.text);
  if (startsLower(next.text) && !isCaseless(next.text)) return !ends || isFull(last, next, edge, justified);
  const full = isFull(last, next, edge, justified);
  if (!full) return false;
  if (!ends) return true;
  return indented ? !nextIsSetIn : true;
}

/** Whether nothing more would have fitted into a line. */
export function isFull(line: SetLine, next: SetLine, edge: number, justified: boolean): boolean {
  const left = line.rtl ? line.x - edge : edge - rightOf(line);
  if (left <= line.size * 0.25) return true;
  if (justified) return false;
  const word = isUnspaced(next.text.charCodeAt(0)) ? next.text.charAt(0) : (next.text.split(' ', 1)[0] ?? '');
  return left < ((lineWidth(word) + 20) * line.size) / 100;
}
