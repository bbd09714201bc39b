import type { Notice } from '@tearsheet/core/model';
import type { Finding } from '../draft/finding.ts';
import type { Group, Head } from '../draft/head.ts';
import { lineWidth } from '../draft/line-width.ts';
import { rangesOf } from '../draft/passage.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { removalOf } from '../draft/take-lines.ts';
import { endsSentence, isUnspaced, startsLower } from '../language/sentence.ts';
import { limits } from '../limits.ts';
import { foundByline } from './find-byline.ts';
import { readNames } from './read-byline.ts';

/** What other stages know of the head. */
export interface HeadClues {
  /** Titles printed in page headers. */
  readonly titles: readonly PrintLine[];
  /** Lines taken out as byline or date: what stands between them and the headline is a deck. */
  readonly fields: readonly PrintLine[];
}

const LONGEST_TITLE = 260;
const LONGEST_DECK = 420;
const ENOUGH = 600;

/** Finds the headline over several lines, the kicker above it, the deck and a bare byline below it. */
export function findHead(groups: readonly Group[], clues: HeadClues): Head {
  const prose = firstProse(groups);
  const titles = readTitles(groups, prose < 0 ? Math.min(groups.length, 8) : prose, clues);
  const [best, second] = [...titles].sort((a, b) => b.score - a.score);
  if (!best) return { joined: [], rest: [...groups], removals: [], notices: [missing()] };
  const above = titles.filter((title) => title.end <= best.start);
  const kicker = above.at(-1);
  const head: Head = {
    headline: findingOf(best.lines, best.text, best.score > 3 ? 0.95 : 0.8),
    joined: [best.lines],
    rest: [],
    removals: [removalOf('headline', best.lines, 'find-head', 'The headline stands in a field of its own')],
    notices: [],
  };
  if (kicker && kicker.text.length <= 60) {
    head.kicker = findingOf(kicker.lines, kicker.text, 0.7);
    head.removals.push(removalOf('kicker', kicker.lines, 'find-head', 'A short line above the headline'));
  }
  for (const group of groups.slice(0, best.start)) {
    if (kicker && kicker.text.length <= 60 && kicker.lines.includes(group[0] ?? missingLine)) continue;
    head.removals.push(
      removalOf('navigation', [...group], 'find-head', 'It stands above the headline and is no part of it'),
    );
  }
  takeDeck(head, groups, best, prose, clues);
  const rival = second && second.start !== kicker?.start && head.rest.includes(groups[second.start] ?? []);
  if (rival && best.score - second.score < 0.5) head.notices.push(uncertain(second));
  return head;
}

const missingLine: PrintLine = {
  text: '',
  start: -1,
  end: -1,
  indent: 0,
  gap: 0,
  page: 0,
  column: 0,
  place: -1,
};

/** Takes what stands between the headline and the text: a deck, a name without `By`. */
function takeDeck(
  head: Head,
  groups: readonly Group[],
  headline: Title,
  prose: number,
  clues: HeadClues,
): void {
  const from = headline.end;
  const lastPlace = headline.lines.at(-1)?.place ?? 0;
  const body = groups[prose] ?? [];
  const limit = body.at(-1)?.place ?? lastPlace;
  // A byline or date right below the first prose makes that prose the deck.
  const field = Math.max(
    -1,
    ...clues.fields.map(({ place }) => place).filter((place) => place > lastPlace && place <= limit + 3),
  );
  let at = from;
  for (; at < groups.length && at <= Math.max(prose, from); at++) {
    const group = groups[at] ?? [];
    const text = textOf(group);
    const place = group[0]?.place ?? 0;
    const names = at < prose || prose < 0 ? readNames(text) : undefined;
    if (names && text.length < 80 && !head.byline && (at + 1 === prose || groups.length > at + 1)) {
      head.byline = foundByline(names, text, group, 'find-head', 0.65);
      head.removals.push(
        removalOf('byline', [...group], 'find-head', 'A name alone between the headline and the text'),
      );
    } else if (!head.deck && text.length <= LONGEST_DECK && isDeck(groups, at, prose, place < field)) {
      head.deck = findingOf(group, text, place < field ? 0.9 : 0.7);
      head.joined.push(group);
      head.removals.push(
        removalOf(
          'deck',
          [...group],
          'find-head',
          'The lines between the headline and the text stand in a field of their own',
        ),
      );
    } else break;
  }
  head.rest = groups.slice(at);
}

function isDeck(groups: readonly Group[], at: number, prose: number, beforeField: boolean): boolean {
  const group = groups[at] ?? [];
  const next = groups[at + 1];
  if (!next) return false;
  const text = textOf(group);
  if (beforeField) return true;
  if (at < prose) return text.length >= 30 && !endsSentence(text);
  // The first prose of all is a deck only where it was plainly set in another measure than the text.
  const width = Math.max(...group.map((line) => line.text.length));
  const bodyWidth = Math.max(
    ...groups.slice(at + 1, at + 5).flatMap((other) => other.map((line) => line.text.length)),
    1,
  );
  return group.length >= 2 && (next[0]?.gap ?? 0) > 0 && text.length <= 260 && width < bodyWidth * 0.8;
}

interface Title {
  start: number;
  end: number;
  lines: PrintLine[];
  text: string;
  score: number;
}

/** The groups before the text that may be headlines; groups that go on in one another are one. */
function readTitles(groups: readonly Group[], until: number, clues: HeadClues): Title[] {
  const titles: Title[] = [];
  for (let start = 0; start < until; ) {
    const first = groups[start] ?? [];
    if ((first[0]?.place ?? 0) > limits.headLines) break;
    let end = start + 1;
    let text = textOf(first);
    if (!isTitle(text) && !opensTitle(text, groups[end]) && !(titles.length === 0 && goesOn(text))) {
      start = end;
      continue;
    }
    const lines = [...first];
    for (let next = groups[end]; end < until && next; next = groups[end]) {
      const more = textOf(next);
      const apart = (next[0]?.gap ?? 0) > 0 || (next[0]?.place ?? 0) !== (lines.at(-1)?.place ?? 0) + 1;
      if (apart || isWholeTitle(lines, text, next[0], clues)) break;
      if (
        !(isTitle(more) || goesOn(more)) ||
        isKicker(text, more) ||
        text.length + more.length > LONGEST_TITLE
      )
        break;
      text = joinTitle(text, more);
      lines.push(...next);
      end++;
    }
    titles.push({ start, end, lines, text, score: scoreTitle(text, titles.length, clues) });
    start = end;
  }
  return titles;
}

function scoreTitle(text: string, rank: number, clues: HeadClues): number {
  const words = isUnspaced(text.charCodeAt(1)) ? text.length / 2 : text.split(' ').length;
  const printed = clues.titles.some(
    (title) => sameLetters(title.text).startsWith(sameLetters(text)) && words >= 2,
  );
  let score = 3 - rank * 0.4;
  if (words < 3) score -= 2;
  else if (words < 4) score -= 0.7;
  else score += 0.5;
  if (words > 30) score -= 2;
  if (printed) score += 4;
  if (/^[^\p{Ll}]+$/u.test(text) && /\p{Lu}/u.test(text) && words < 5) score -= 0.5;
  if (readNames(text)) score -= 2.5;
  return score;
}

const sameLetters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether the first of two lines is a label over the second, not its beginning. */
function isKicker(text: string, next: string): boolean {
  const isCapitals = (words: string) => /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words);
  return (
    (isCapitals(text) && !isCapitals(next)) ||
    (text.split(' ').length <= 2 &&
      text.length < 20 &&
      next.length > text.length * 1.6 &&
      !isUnspaced(text.charCodeAt(0)))
  );
}

function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE || text.length < 2 || !/\p{L}/u.test(text) || startsLower(text))
    return false;
  return (
    !/(?:[.。]["'”’»]?|[,;:，；：])$/u.test(text) ||
    /\b(?:[A-Z]\.){1,}$|\b(?:Jr|Sr|Inc|Co|Corp|St|v|vs)\.$|\.{3}$/.test(text)
  );
}

/** Whether a title is whole before a line: a page header prints just so much, or the line would have fitted beside it. */
function isWholeTitle(
  lines: readonly PrintLine[],
  text: string,
  next: PrintLine | undefined,
  clues: HeadClues,
): boolean {
  if (clues.titles.some((title) => sameLetters(title.text) === sameLetters(text))) return true;
  const last = lines.at(-1);
  if (!last || !next || lines.length < 2) return false;
  const widest = Math.max(...lines.map((line) => lineWidth(line.text)));
  const word = isUnspaced(next.text.charCodeAt(0)) ? next.text.charAt(0) : (next.text.split(' ', 1)[0] ?? '');
  return lineWidth(`${last.text} ${word}`) < widest * 0.97;
}

/** A first line that ends in a colon, with the rest of the title below it. */
const opensTitle = (text: string, next: Group | undefined): boolean =>
  /[:：]$/.test(text) && isTitle(text.slice(0, -1)) && next?.[0]?.gap === 0 && isTitle(textOf(next));

/** Whether a line can be a later line of a title: it may start with a small letter there. */
const goesOn = (text: string): boolean =>
  startsLower(text) && isTitle(text.charAt(0).toUpperCase() + text.slice(1));

/** The first group that is plainly text: sentences, or too long for a title. */
function firstProse(groups: readonly Group[]): number {
  return groups.findIndex((group) => {
    const text = textOf(group);
    const size = isUnspaced(text.charCodeAt(1)) ? text.length * 2.2 : text.length;
    return (
      size > LONGEST_TITLE ||
      (size >= 90 && endsSentence(text)) ||
      (size > 45 && /[.。][”"’'»]?$/u.test(text) && !isTitle(text))
    );
  });
}

/** Enough of a group's text to tell what it is; whole where it could be a field. */
function textOf(group: Group): string {
  let text = '';
  for (const line of group) {
    text = text === '' ? line.text : joinTitle(text, line.text);
    if (text.length > ENOUGH) break;
  }
  return text;
}

function joinTitle(text: string, more: string): string {
  if (isUnspaced(text.charCodeAt(text.length - 1)) && isUnspaced(more.charCodeAt(0))) return text + more;
  return /[\p{L}\p{N}]-$/u.test(text) ? text + more : `${text} ${more}`;
}

const findingOf = (lines: readonly PrintLine[], value: string, confidence: number): Finding => ({
  value,
  ranges: rangesOf(lines),
  rule: 'find-head',
  confidence,
});

const missing = (): Notice => ({
  code: 'headline-missing',
  message: 'No headline was found above the text; none was made up.',
});

const uncertain = (second: Title): Notice => ({
  code: 'headline-uncertain',
  message: 'More than one line could be the headline.',
  target: '/headlines/0',
  alternatives: [{ value: second.text }],
});
