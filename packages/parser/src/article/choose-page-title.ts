import { lineWidth } from '../draft/line-width.ts';
import { askNetwork, readNetwork } from '../draft/network.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { findDate } from '../language/dates.ts';
import { datesOfLine } from '../language/dates-of-line.ts';
import { isUnspaced } from '../language/sentence.ts';
import { matchTitles } from './match-title.ts';
import { TITLE_WEIGHTS } from './page-weights.ts';
import { readByline, readNames } from './read-byline.ts';
import { goesOn, isTitle, joinTitle, sameLetters } from './title-text.ts';
import { LINKED, speaksOfPage, type WeighedGroup } from './weigh-group.ts';

/** What tells the headline of a page. */
export interface PageTitleClues {
  /** Titles that a browser printed above the pages. */
  readonly titles: readonly PrintLine[];
  /** Lines that hold an address: that of an article often has the words of its headline. */
  readonly addresses: readonly PrintLine[];
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
    const score = askNetwork(network, readTitleSigns(page, start, last));
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
  /** The words in the addresses that were printed. */
  readonly addressed: ReadonlySet<string>;
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
    addressed: new Set(clues.addresses.slice(0, MOST_PRINTED).flatMap((line) => keysOf(line.text))),
    below: new Set(text.slice(0, MOST_BELOW).map((group) => sameLetters(group.text.slice(0, 200)))),
  };
}

const MOST_BELOW = 300;

/** What a page was parted into, line by line above its first prose. */
export interface PageParts {
  readonly weighed: readonly WeighedGroup[];
  readonly prose: number;
  readonly run: { readonly start: number; readonly end: number };
}

/** Groups of more lines are no part of a head. */
const MOST_HEAD_LINES = 6;

/** Takes short groups above the first prose line by line: a headline may have been grouped with what stands beside it. */
export function partHead(weighed: readonly WeighedGroup[], prose: number, run: PageParts['run']): PageParts {
  const parts: WeighedGroup[] = [];
  const moved: number[] = [];
  for (const [at, group] of weighed.entries()) {
    moved.push(parts.length);
    const { lines } = group;
    if (at >= prose || lines.length < 2 || lines.length > MOST_HEAD_LINES || group.isProse) parts.push(group);
    else
      for (const [index, line] of lines.entries())
        parts.push({
          ...group,
          lines: [line],
          text: line.text,
          size: isUnspaced(line.text.charCodeAt(1)) ? line.text.length * 2.5 : line.text.length,
          ...(index + 1 < lines.length ? { goesOn: true as const } : {}),
        });
  }
  return {
    weighed: parts,
    prose: moved[prose] ?? prose,
    run: { start: moved[run.start] ?? run.start, end: (moved[run.end + 1] ?? parts.length) - 1 },
  };
}

/** Groups that may be the headline, those that go on in one another taken together. */
export function titleCandidates({ weighed, prose }: TitlePage): { start: number; last: number }[] {
  const candidates: { start: number; last: number }[] = [];
  for (let start = prose; start >= Math.max(0, prose - REACH); start--) {
    for (let last = start; last < start + MOST_GROUPS; last++) {
      if (last === prose && weighed[prose]?.isProse) break;
      if (isTitle(textFrom(weighed, start, last))) candidates.push({ start, last });
      if (last + 1 >= prose || !(weighed[last]?.goesOn || wraps(weighed, start, last))) break;
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
  const { weighed, prose, spoken, printed, addressed } = page;
  const text = textFrom(weighed, start, last);
  const yes = (is: boolean) => (is ? 1 : 0);
  const keys = keysOf(text);
  const count = isUnspaced(text.charCodeAt(1)) ? text.length / 2 : text.split(' ').length;
  const known = keys.filter((key) => spoken.has(key)).length;
  const both = keys.filter((key) => printed.has(key)).length;
  const slugged = keys.filter((key) => addressed.has(key)).length;
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
    addressed: slugged / Math.max(keys.length, 3),
    unaddressed: yes(addressed.size > 3 && slugged === 0),
    capitals: yes(/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)),
    titled: yes(/^(?:\p{Lu}\S*(?: \S{1,3})* ?){3,}/u.test(text)),
    fieldAbove: yes(start > 0 && isField(weighed[start - 1] as WeighedGroup)),
    sizeBelow: Math.min(1, (weighed[last + 1]?.size ?? 0) / 250),
    sizeAbove: Math.min(1, (weighed[start - 1]?.size ?? 0) / 250),
    weightBelow: Math.min(1, Math.max(-1, (weighed[last + 1]?.weight ?? 0) / 3)),
    near: Math.min(1, (prose - start) / 6),
    beginsInside: yes(weighed[start - 1]?.goesOn === true),
    endsInside: yes(weighed[last]?.goesOn === true),
  };
}

export type TitleSign = keyof ReturnType<typeof titleSigns>;

/** How many signs a candidate has. */
export const TITLE_SIGNS = 42;

/** The signs of groups that may be the headline as numbers, in the order of {@link titleSigns}. */
export function readTitleSigns(page: TitlePage, start: number, last: number): Float64Array {
  return Float64Array.from(Object.values(titleSigns(page, start, last)));
}

const network = readNetwork(TITLE_SIGNS, TITLE_WEIGHTS);

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
