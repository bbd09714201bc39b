import { lineWidth } from '../draft/line-width.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { findDate } from '../language/dates.ts';
import { datesOfLine } from '../language/dates-of-line.ts';
import { isUnspaced } from '../language/sentence.ts';
import { matchTitles } from './match-title.ts';
import { readByline, readNames } from './read-byline.ts';
import { goesOn, isTitle, joinTitle, sameLetters } from './title-text.ts';
import { LINKED, speaksOfPage, type WeighedGroup } from './weigh-group.ts';

/** What tells the headline of a page. */
export interface PageTitleClues {
  /** Titles that a browser printed above the pages. */
  readonly titles: readonly PrintLine[];
}

/** Groups that hold the headline. */
export interface PageTitle {
  readonly start: number;
  readonly end: number;
}

/** Groups above the text in which the headline is looked for. */
const REACH = 60;
const MOST_GROUPS = 4;
/** Log-odds below which no headline is told. */
const LEAST_SCORE = -4;

/** Finds the headline of a page above its first prose: what the browser printed, else what the text speaks of. */
export function choosePageTitle(
  weighed: readonly WeighedGroup[],
  prose: number,
  end: number,
  clues: PageTitleClues,
): PageTitle | undefined {
  const page = readTitlePage(weighed, prose, end, clues);
  let best: (PageTitle & { score: number }) | undefined;
  for (const { start, last } of titleCandidates(page)) {
    const score = scoreTitle(page, start, last);
    if (score > (best?.score ?? LEAST_SCORE)) best = { start, end: last, score };
  }
  for (let start = prose; start >= 0; start--) {
    const whole = printedTitle(weighed, start, prose, clues);
    if (whole) return whole;
  }
  return best;
}

/** A page with what its headline may be told by. */
export interface TitlePage {
  readonly weighed: readonly WeighedGroup[];
  readonly prose: number;
  /** The words of the text, and of what the browser printed above the pages. */
  readonly spoken: ReadonlySet<string>;
  readonly printed: ReadonlySet<string>;
  /** Lines of the text itself, by their letters: its sub-headings, which a list of contents names too. */
  readonly below: ReadonlySet<string>;
}

export function readTitlePage(
  weighed: readonly WeighedGroup[],
  prose: number,
  end: number,
  clues: PageTitleClues,
): TitlePage {
  const text = weighed.slice(prose, end + 1);
  return {
    weighed,
    prose,
    spoken: wordsOf(text.filter(({ isProse }) => isProse)),
    printed: new Set(clues.titles.slice(0, MOST_PRINTED).flatMap((title) => keysOf(title.text))),
    below: new Set(text.slice(0, MOST_BELOW).map((group) => sameLetters(group.text.slice(0, 200)))),
  };
}

const MOST_BELOW = 300;

/** Groups that may be the headline, those that go on in one another taken together. */
export function titleCandidates({ weighed, prose }: TitlePage): { start: number; last: number }[] {
  const candidates: { start: number; last: number }[] = [];
  for (let start = prose; start >= Math.max(0, prose - REACH); start--) {
    for (let last = start; last < start + MOST_GROUPS; last++) {
      if (last === prose && weighed[prose]?.isProse) break;
      if (isTitle(textFrom(weighed, start, last))) candidates.push({ start, last });
      if (last + 1 >= prose || !wraps(weighed, start, last)) break;
    }
  }
  return candidates;
}

/** Titles above the pages that are compared; all of them say the same. */
const MOST_PRINTED = 4;

/** Groups that hold just what the browser printed above the page. */
function printedTitle(
  weighed: readonly WeighedGroup[],
  start: number,
  prose: number,
  clues: PageTitleClues,
): PageTitle | undefined {
  let text = '';
  for (let at = start; at < start + MOST_GROUPS && at <= prose; at++) {
    const group = weighed[at];
    if (!group || group.size > 260) return undefined;
    text = text === '' ? group.text : joinTitle(text, group.text);
    const match = matchTitles(clues.titles, text);
    if (match === undefined) return undefined;
    if (match === 'whole') return text.length >= SHORTEST ? { start, end: at } : undefined;
  }
  return undefined;
}

/** A shorter printed title may be the name of the site. */
const SHORTEST = 12;

const textFrom = (weighed: readonly WeighedGroup[], start: number, last: number): string =>
  weighed
    .slice(start, last + 1)
    .reduce((text, group) => (text === '' ? group.text : joinTitle(text, group.text)), '');

/** Whether a title that ends in group `last` was wrapped there: it goes on right below, and the next word had no room. */
function wraps(weighed: readonly WeighedGroup[], start: number, last: number): boolean {
  const next = weighed[last + 1];
  const line = next?.lines[0];
  if (!next || !line || line.gap > 0 || next.size > 120 || !goesOn(next.text) || isField(next)) return false;
  const group = weighed[last];
  if (!group || group.size < 18 || !(isTitle(group.text) || goesOn(group.text)) || isField(group))
    return false;
  const lines = weighed.slice(start, last + 1).flatMap((one) => one.lines);
  const widest = Math.max(...[...lines, line].map(({ text }) => lineWidth(text)));
  const word = isUnspaced(line.text.charCodeAt(0)) ? line.text.charAt(0) : (line.text.split(' ', 1)[0] ?? '');
  return lineWidth(`${lines.at(-1)?.text ?? ''} ${word}`) >= widest * 0.97;
}

/** Each group is asked about many times, for every title that it may stand below. */
const fields = new WeakMap<WeighedGroup, boolean>();

function isField(group: WeighedGroup): boolean {
  let is = fields.get(group);
  if (is === undefined) {
    is = group.lines.some(({ text }) => datesOfLine(text) !== undefined || readByline(text) !== undefined);
    fields.set(group, is);
  }
  return is;
}

/** What speaks for groups being the headline, each about 0 to 1. */
export function titleSigns(page: TitlePage, start: number, last: number) {
  const { weighed, prose, spoken, printed } = page;
  const text = textFrom(weighed, start, last);
  const yes = (is: boolean) => (is ? 1 : 0);
  const keys = keysOf(text);
  const count = isUnspaced(text.charCodeAt(1)) ? text.length / 2 : text.split(' ').length;
  const known = keys.filter((key) => spoken.has(key)).length;
  const both = keys.filter((key) => printed.has(key)).length;
  const following = weighed.slice(last + 1, Math.min(last + 6, prose));
  const letters = sameLetters(text);
  return {
    known: known / Math.max(keys.length, 2),
    knownMany: Math.min(1, known / 5),
    printed: printed.size === 0 ? 0 : (2 * both) / Math.max(1, keys.length + printed.size),
    unprinted: yes(printed.size > 0 && both === 0),
    oneWord: yes(count < 2),
    fewWords: yes(count < 4),
    manyWords: Math.min(1, Math.max(0, (count - 5) / 5)),
    tooMany: Math.min(1, Math.max(0, (count - 18) / 8)),
    field: yes(text.length < 160 && (findDate(text) !== undefined || readByline(text) !== undefined)),
    name: yes(readNames(text) !== undefined),
    fieldBelow: yes(following.slice(0, 2).some(isField)),
    fieldNear: yes(following.some(isField)),
    duplicate: yes(weighed.slice(start, last + 1).some(({ isDuplicate }) => isDuplicate)),
    repeatedBelow: yes(letters.length > 5 && page.below.has(letters)),
    linked: yes(LINKED.test(text) || / \/ /.test(text)),
    numbered: yes(/^\(?\d{1,2}(?:\.\d+)*[.)]\s/.test(text)),
    pageWords: yes(speaksOfPage(text)),
    bullet: yes(/^[-–—•*+]/.test(text)),
    distance: Math.min(1, (prose - start) / 30),
    atProse: yes(last + 1 >= prose),
    apart: yes((weighed[start]?.lines[0]?.gap ?? 0) > 0),
    apartBelow: yes((weighed[last + 1]?.lines[0]?.gap ?? 0) > 0),
    cutAbove: yes(start > 0 && wraps(weighed, start - 1, start - 1)),
    cutBelow: yes(last + 1 < prose && wraps(weighed, start, last)),
    lines: yes(last > start || (weighed[start]?.lines.length ?? 0) > 1),
    top: yes(start === 0),
    sentence: yes(/[.…]$/.test(text)),
    ellipsis: yes(/(?:…|\.{3})$/.test(text)),
    question: yes(/[?？]$/.test(text)),
    colon: yes(/[:：] /.test(text)),
    weight: Math.min(1, Math.max(-1, (weighed[start]?.weight ?? 0) / 3)),
  };
}

export type TitleSign = keyof ReturnType<typeof titleSigns>;

/** How much each sign speaks for a headline. Fitted on printed pages whose headlines are known. */
const WEIGHTS: Readonly<Record<TitleSign | 'always', number>> = {
  always: -4.2,
  known: 2.4,
  knownMany: 1.0,
  printed: 1.3,
  unprinted: -1.5,
  oneWord: -0.7,
  fewWords: -1.6,
  manyWords: -0.3,
  tooMany: -0.5,
  field: -1.0,
  name: -0.0,
  fieldBelow: -0.1,
  fieldNear: 0.5,
  duplicate: -0.9,
  repeatedBelow: 1.6,
  linked: -1.0,
  numbered: -2.0,
  pageWords: -0.3,
  bullet: 0.0,
  distance: -1.6,
  atProse: 0.0,
  apart: 1.4,
  apartBelow: -0.9,
  cutAbove: -0.4,
  cutBelow: -1.5,
  lines: -0.6,
  top: -0.1,
  sentence: -0.5,
  ellipsis: -0.4,
  question: 0.1,
  colon: 1.1,
  weight: -0.6,
};
const SIGNS = Object.keys(WEIGHTS).filter((name) => name !== 'always') as TitleSign[];

function scoreTitle(page: TitlePage, start: number, last: number): number {
  const signs = titleSigns(page, start, last);
  let sum = WEIGHTS.always;
  for (const name of SIGNS) sum += WEIGHTS[name] * signs[name];
  return sum;
}

/** The longer words of a text by their beginnings, so that their endings may differ; pairs of signs where words have no blanks. */
function keysOf(text: string): string[] {
  const lower = text.toLowerCase();
  const words = (lower.match(/[\p{L}\p{M}\p{N}]{4,}/gu) ?? []).filter(
    (word) => !isUnspaced(word.charCodeAt(0)),
  );
  const signs = (lower.match(/[\u2e80-\u9fff]{2,}/g) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  return [...words.map((word) => word.slice(0, 5)), ...signs];
}

const wordsOf = (groups: readonly WeighedGroup[]): Set<string> =>
  new Set(groups.slice(0, 200).flatMap(({ text }) => keysOf(text)));
