import type { Group } from '../draft/head.ts';
import { lineWidth } from '../draft/line-width.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { isUnspaced } from '../language/sentence.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { limits } from '../limits.ts';
import { matchTitles } from './match-title.ts';
import { readNames } from './read-byline.ts';
import { goesOn, isTitle, joinTitle, LONGEST_TITLE, textOf } from './title-text.ts';

/** Lines that may be the headline. */
export interface Title {
  readonly lines: readonly PrintLine[];
  readonly text: string;
  readonly score: number;
}

/** What tells titles from what stands around them. */
export interface TitleClues {
  /** Titles that a browser printed above the pages. */
  readonly titles: readonly PrintLine[];
  /** Other lines that recur on the pages. */
  readonly running: readonly PrintLine[];
  readonly words: Vocabulary;
  /** Whether a byline was found: then no name is looked for. */
  readonly signed: boolean;
}

/** After a small word, a colon or a dash a title goes on. */
const OPEN_END = /(?:[:—–&,-]|\s\p{Ll}{1,3})$/u;
/** Groups of more lines are text; the lines of shorter ones are looked at one by one. */
const MOST_LINES = 6;

/** Reads the lines above the text that may be headlines; lines that go on in one another are one. */
export function readTitles(head: readonly Group[], next: PrintLine | undefined, clues: TitleClues): Title[] {
  const units = head.flatMap((group): Group[] =>
    group.length <= MOST_LINES ? group.map((line) => [line]) : [group],
  );
  const together = new Set(head.flatMap((group) => group.slice(1)));
  const titles: Title[] = [];
  for (let start = 0; start < units.length; ) {
    const first = units[start] ?? [];
    if ((first[0]?.place ?? 0) > limits.headLines) break;
    const { lines, text, used } = readTitle(units, start, together, next, clues);
    if (isTitle(text)) titles.push({ lines, text, score: scoreTitle(text, titles.length, clues) });
    start += used;
  }
  return titles;
}

/** The longest title that begins with a unit. */
function readTitle(
  units: readonly Group[],
  start: number,
  together: ReadonlySet<PrintLine>,
  next: PrintLine | undefined,
  clues: TitleClues,
): { lines: PrintLine[]; text: string; used: number } {
  const lines = [...(units[start] ?? [])];
  let text = textOf(lines);
  let used = 1;
  const isNameAt = (at: number) =>
    !clues.signed && isNameBelow(units[at], units[at + 1]?.[0] ?? next, text, clues.words);
  if (isTitle(text) || goesOn(text)) {
    for (let more = units[start + used]; more; more = units[start + used]) {
      const line = more[0];
      const moreText = textOf(more);
      if (!line || !goesOn(moreText) || text.length + moreText.length > LONGEST_TITLE) break;
      const longer = joinTitle(text, moreText, clues.words);
      const match = matchTitles(clues.titles, text);
      if (match === 'whole' || moreText === text) break;
      const printed = match === 'part' && matchTitles(clues.titles, longer) !== undefined;
      const apart = line.gap > 0 || line.begins || line.place !== (lines.at(-1)?.place ?? 0) + 1;
      if (!printed) {
        if (apart || isNameAt(start + used)) break;
        if (!together.has(line) && (isWhole(lines, line) || isKicker(text, moreText))) break;
      }
      text = longer;
      lines.push(...more);
      used++;
    }
  }
  return { lines, text, used };
}

/** Whether a line below a title is the name of its author: names, or capitals right above a field, none of it words of the text. */
function isNameBelow(
  unit: Group | undefined,
  after: PrintLine | undefined,
  title: string,
  words: Vocabulary,
): boolean {
  const text = textOf(unit ?? []);
  if (text.length > 80 || title.split(' ').length < 2 || OPEN_END.test(title)) return false;
  const ends = after === undefined || after.begins || after.gap > 0 || after.text.length > 40;
  const parts = text.match(/[\p{L}\p{M}]{3,}/gu) ?? [];
  if (!ends || parts.length === 0 || parts.some((part) => isSmallElsewhere(part, words))) return false;
  if (readNames(text)) return true;
  return (
    after?.begins === true &&
    text.split(' ').length <= 3 &&
    /^(?:\p{L}[\p{L}\p{M}.'’-]*(?: |$))+$/u.test(text)
  );
}

const isSmallElsewhere = (part: string, words: Vocabulary): boolean =>
  words.small(part.toLowerCase()) > (part === part.toLowerCase() ? 1 : 0);

function scoreTitle(text: string, rank: number, clues: TitleClues): number {
  const words = isUnspaced(text.charCodeAt(1)) ? text.length / 2 : text.split(' ').length;
  let score = 3 - rank * 0.4;
  if (words < 3) score -= 2;
  else if (words < 4) score -= 0.7;
  else score += 0.5;
  if (words > 30) score -= 2;
  const printed = matchTitles(clues.titles, text);
  if (printed === 'whole') score += 6;
  else if (printed === 'part' && words >= 2) score += 4;
  else if (words >= 4 && matchTitles(clues.running, text) === 'whole') score += 2;
  if (/^[^\p{Ll}]+$/u.test(text) && /\p{Lu}/u.test(text) && words < 5) score -= 0.5;
  if (printed === undefined && readNames(text)) score -= 2.5;
  return score;
}

/** Whether the first of two lines is a label over the second, not its beginning. */
function isKicker(text: string, next: string): boolean {
  const isCapitals = (words: string) => /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words);
  // A line of the title itself has no room for the next word.
  const word = next.split(' ', 1)[0] ?? '';
  if (lineWidth(`${text} ${word}`) > Math.max(lineWidth(text), lineWidth(next))) return false;
  return (
    (isCapitals(text) && !isCapitals(next)) ||
    (text.split(' ').length <= 2 &&
      text.length < 20 &&
      next.length > text.length * 1.6 &&
      !/[:：]$/.test(text) &&
      !isUnspaced(text.charCodeAt(0)))
  );
}

/** Whether a title is whole before a line: the line's first word would have fitted beside its last. */
function isWhole(lines: readonly PrintLine[], next: PrintLine): boolean {
  const last = lines.at(-1);
  if (!last || lines.length < 2) return false;
  const widest = Math.max(...lines.map((line) => lineWidth(line.text)));
  const word = isUnspaced(next.text.charCodeAt(0)) ? next.text.charAt(0) : (next.text.split(' ', 1)[0] ?? '');
  return lineWidth(`${last.text} ${word}`) < widest * 0.97;
}
