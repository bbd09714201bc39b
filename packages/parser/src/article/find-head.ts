import type { Notice } from '@tearsheet/core/model';
import type { Finding } from '../draft/finding.ts';
import type { Group, Head } from '../draft/head.ts';
import { rangesOf } from '../draft/passage.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { removalOf } from '../draft/take-lines.ts';
import { endsSentence, isUnspaced } from '../language/sentence.ts';
import { foundByline } from './find-byline.ts';
import { readNames } from './read-byline.ts';
import { readTitles, type Title, type TitleClues } from './read-titles.ts';
import { isTitle, LONGEST_TITLE, textOf } from './title-text.ts';

/** What other stages know of the head. */
export interface HeadClues extends TitleClues {
  /** The headline, where it was told already. */
  readonly title: readonly PrintLine[];
  /** Lines taken out as byline or date: what stands between them and the headline is a deck. */
  readonly fields: readonly PrintLine[];
}

const LONGEST_DECK = 420;
const LONGEST_KICKER = 60;

/** Finds the headline over several lines, the kicker above it, the deck and a bare byline below it. */
export function findHead(groups: readonly Group[], clues: HeadClues): Head {
  const prose = firstProse(groups);
  const until = prose < 0 ? Math.min(groups.length, 8) : prose;
  const titles = readTitles(groups.slice(0, until), groups[until]?.[0], clues);
  const [best, second] = chosenTitle(groups, clues.title) ?? [...titles].sort((a, b) => b.score - a.score);
  if (!best) return withoutTitle(groups, clues);
  const kicker = titles.findLast(({ lines }) => (lines.at(-1)?.place ?? 0) < (best.lines[0]?.place ?? 0));
  const head: Head = {
    headline: findingOf(best.lines, best.text, best.score > 3 ? 0.95 : 0.8),
    joined: [best.lines],
    rest: [],
    removals: [removalOf('headline', best.lines, 'find-head', 'The headline stands in a field of its own')],
    notices: [],
  };
  const { above, below } = partAt(groups, best);
  if (kicker && kicker.text.length <= LONGEST_KICKER) {
    head.kicker = findingOf(kicker.lines, kicker.text, 0.7);
    head.removals.push(removalOf('kicker', kicker.lines, 'find-head', 'A short line above the headline'));
  }
  for (const group of above) {
    const left = group.filter((line) => !(head.kicker && kicker?.lines.includes(line)));
    if (left.length === 0) continue;
    head.removals.push(
      removalOf('navigation', left, 'find-head', 'It stands above the headline and is no part of it'),
    );
  }
  const inAbove = groups.length - below.length;
  takeDeck(head, below, best, prose < 0 ? -1 : Math.max(0, prose - inAbove), clues);
  const rival =
    second &&
    second !== kicker &&
    head.rest.some((group) => group.some((line) => second.lines.includes(line)));
  if (rival && best.score - second.score < 0.5) head.notices.push(uncertain(second));
  return head;
}

/** Where no line can be the headline, what the browser printed above the pages is it, without the name of the site. */
function withoutTitle(groups: readonly Group[], clues: HeadClues): Head {
  const rest = [...groups];
  const printed = clues.titles.find(({ text }) => isTitle(withoutSite(text)));
  if (!printed) return { joined: [], rest, removals: [], notices: [missing()] };
  const headline: Finding = {
    ...findingOf([printed], withoutSite(printed.text), 0.6),
    why: 'The browser printed it above the pages',
  };
  return { headline, joined: [], rest, removals: [], notices: [] };
}

const withoutSite = (title: string): string => title.replace(/\s+[|·•»–—-]\s+[^|·•»–—]{2,40}$/u, '');

/** A headline that was told already, as it stands in the groups. */
function chosenTitle(groups: readonly Group[], chosen: readonly PrintLine[]): Title[] | undefined {
  const places = new Set(chosen.map(({ place }) => place));
  const lines = groups.flatMap((group) => group.filter(({ place }) => places.has(place)));
  return lines.length === 0 ? undefined : [{ lines, text: textOf(lines), score: CHOSEN_SCORE }];
}

const CHOSEN_SCORE = 5;

/** What stands above a title and below it; groups that hold a part of it are cut. */
function partAt(groups: readonly Group[], title: Title): { above: Group[]; below: Group[] } {
  const lines = new Set(title.lines);
  const above: Group[] = [];
  const below: Group[] = [];
  let passed = false;
  for (const group of groups) {
    const at = passed ? -1 : group.findIndex((line) => lines.has(line));
    if (at >= 0) passed = true;
    const left = passed && at < 0 ? [] : group.slice(0, at < 0 ? group.length : at);
    const right = passed ? group.filter((line, index) => index > at && !lines.has(line)) : [];
    if (left.length > 0) above.push(left);
    if (right.length > 0) below.push(right);
  }
  return { above, below };
}

/** Takes what stands between the headline and the text: a deck, a name without `By`. */
function takeDeck(
  head: Head,
  groups: readonly Group[],
  headline: Title,
  prose: number,
  clues: HeadClues,
): void {
  const lastPlace = headline.lines.at(-1)?.place ?? 0;
  const body = groups[prose] ?? [];
  const limit = body.at(-1)?.place ?? lastPlace;
  // A byline or date right below the first prose makes that prose the deck.
  const field = Math.max(
    -1,
    ...clues.fields.map(({ place }) => place).filter((place) => place > lastPlace && place <= limit + 3),
  );
  let at = 0;
  for (; at < groups.length && at <= Math.max(prose, 0); at++) {
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
