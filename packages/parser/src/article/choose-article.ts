import type { Removal, RemovalKind } from '@tearsheet/core/model';
import type { Group } from '../draft/head.ts';
import type { PrintLine } from '../draft/print-line.ts';
import { removalOf } from '../draft/take-lines.ts';
import { datesOfLine } from '../language/dates-of-line.ts';
import { endsSentence, startsLower } from '../language/sentence.ts';
import { choosePageTitle, type PageTitleClues, partHead } from './choose-page-title.ts';
import { readByline, readNames } from './read-byline.ts';
import { type WeighedGroup, weighGroups } from './weigh-group.ts';

/** Below this weight a group is plainly no text of an article. */
const PLAINLY_NOT = -1.5;
/** Below this weight a group inside the article is left out. */
const LEFT_OUT = -0.7;
/** So many of them make a printout that of a whole page of a site. */
const FEWEST_PARTS = 6;
/** What a group counts at the least, beside its size. */
const SMALL_PART = 0.1;
/** Bounds of what one group can say for or against the article's going on. */
const MOST = 3;

/** The lines of an article among those of a page. */
export interface ChosenArticle {
  lines: PrintLine[];
  /** Its headline, where it was told from the page. */
  title: PrintLine[];
  removals: Removal[];
}

/**
 * Where a whole page of a site was printed, finds the article in it: the run of groups that reads most like one, with
 * the headline above it. Printouts of an article alone stay as they are.
 */
export function chooseArticle(groups: readonly Group[], clues: PageTitleClues): ChosenArticle {
  const lines = groups.flat();
  if (groups.filter(isShort).length < FEWEST_PARTS) return { lines, title: [], removals: [] };
  const whole = weighGroups(groups);
  if (whole.filter(({ weight }) => weight < PLAINLY_NOT).length < FEWEST_PARTS)
    return { lines, title: [], removals: [] };
  const best = bestRun(whole);
  const firstProse = whole.findIndex(({ isProse }, at) => at >= best.start && isProse);
  if (firstProse < 0) return { lines, title: [], removals: [] };
  const { weighed, prose, run } = partHead(whole, firstProse, best);
  const title = choosePageTitle(weighed, prose, run.end, clues);
  const from = title?.start ?? Math.min(run.start, prose);
  const reasons = weighed.map((group, at): Reason | undefined => {
    if (at < from) return ABOVE;
    if (at > run.end) return BELOW;
    if (title && at <= title.end) return undefined;
    if (at < prose && (at < run.start || group.weight < 0))
      return isHeadPart(group) ? undefined : BESIDE_HEAD;
    return group.weight < LEFT_OUT ? INSIDE : undefined;
  });
  return {
    lines: linesKept(weighed, reasons),
    title: title ? weighed.slice(title.start, title.end + 1).flatMap((group) => group.lines) : [],
    removals: removalsOf(weighed, reasons),
  };
}

/** A line or two that end no sentence, as buttons, links and labels are. */
const isShort = (group: Group): boolean =>
  group.length <= 2 && (group[0]?.text.length ?? 0) < 100 && !endsSentence(group.at(-1)?.text ?? '');

interface Reason {
  readonly kind: RemovalKind;
  readonly why: string;
}

const ABOVE: Reason = { kind: 'navigation', why: 'It stands on the page above the article' };
const BELOW: Reason = { kind: 'related', why: 'It stands on the page below the article' };
const BESIDE_HEAD: Reason = {
  kind: 'navigation',
  why: 'It stands between the headline and the text, and is neither byline nor date nor deck',
};
const INSIDE: Reason = {
  kind: 'other',
  why: 'By its length, its signs and its neighbours it belongs to the page, not to the article',
};

/** The run of groups whose weights add up to most. */
export function bestRun(weighed: readonly WeighedGroup[]): { start: number; end: number } {
  let best = { start: 0, end: weighed.length - 1, sum: Number.NEGATIVE_INFINITY };
  let start = 0;
  let sum = 0;
  for (const [at, { weight, size }] of weighed.entries()) {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += Math.max(-MOST, Math.min(MOST, weight)) * (SMALL_PART + Math.min(1, size / 250));
    if (sum > best.sum) best = { start, end: at, sum };
  }
  return best;
}

/** Whether a group above the text can be a field of the article or its deck. */
function isHeadPart({ lines, text, size, weight }: WeighedGroup): boolean {
  if (lines.some((line) => readByline(line.text) || datesOfLine(line.text))) return true;
  if (readNames(text)) return true;
  return size >= 40 && size <= 420 && weight > PLAINLY_NOT && lines.length <= 6;
}

/** The lines of the groups that stay; what follows something that went stands apart. */
function linesKept(weighed: readonly WeighedGroup[], reasons: readonly (Reason | undefined)[]): PrintLine[] {
  const kept: PrintLine[] = [];
  let left = false;
  for (const [at, { lines }] of weighed.entries()) {
    if (reasons[at]) left = true;
    else {
      const [first, ...others] = lines;
      if (first)
        kept.push(left && !startsLower(first.text) ? { ...first, gap: Math.max(1, first.gap) } : first);
      for (const line of others) kept.push(line);
      left = false;
    }
  }
  return kept;
}

/** One removal for groups that follow one another and go for the same reason. */
function removalsOf(weighed: readonly WeighedGroup[], reasons: readonly (Reason | undefined)[]): Removal[] {
  const removals: Removal[] = [];
  let lines: PrintLine[] = [];
  for (const [at, group] of weighed.entries()) {
    const reason = reasons[at];
    if (!reason) continue;
    for (const line of group.lines) lines.push(line);
    if (reasons[at + 1] === reason) continue;
    removals.push(removalOf(reason.kind, lines, 'choose-article', reason.why));
    lines = [];
  }
  return removals;
}
