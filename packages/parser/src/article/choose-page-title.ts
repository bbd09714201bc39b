import type { PrintLine } from '../draft/print-line.ts';
import { isUnspaced } from '../language/sentence.ts';
import { datesOf } from './find-dates.ts';
import { matchTitles } from './match-title.ts';
import { readByline, readNames } from './read-byline.ts';
import { isTitle, joinTitle } from './title-text.ts';
import type { WeighedGroup } from './weigh-group.ts';

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
const REACH = 40;
const MOST_GROUPS = 3;
const LEAST_SCORE = 1.2;

/** Finds the headline of a page above its first prose: what the browser printed, else what the text speaks of. */
export function choosePageTitle(
  weighed: readonly WeighedGroup[],
  prose: number,
  end: number,
  clues: PageTitleClues,
): PageTitle | undefined {
  const spoken = wordsOf(weighed.slice(prose, end + 1).filter(({ isProse }) => isProse));
  let best: (PageTitle & { score: number }) | undefined;
  for (let start = prose; start >= 0; start--) {
    let text = '';
    for (let more = 0; more < MOST_GROUPS && start + more <= prose; more++) {
      const group = weighed[start + more];
      if (!group || group.size > 260 || (more > 0 && (group.lines[0]?.gap ?? 0) > 1)) break;
      text = text === '' ? group.text : joinTitle(text, group.text);
      if (matchTitles(clues.titles, text) === 'whole' && text.length >= 12)
        return { start, end: start + more };
      if (start + more === prose && group.isProse) break;
      if (start < prose - REACH || (more > 0 && (group.lines[0]?.gap ?? 0) > 0)) continue;
      const score = scoreTitle(weighed, start, start + more, text, spoken) - (prose - start) * 0.03;
      if (score > (best?.score ?? LEAST_SCORE)) best = { start, end: start + more, score };
    }
  }
  return best;
}

function scoreTitle(
  weighed: readonly WeighedGroup[],
  start: number,
  end: number,
  text: string,
  spoken: ReadonlySet<string>,
): number {
  if (!isTitle(text)) return Number.NEGATIVE_INFINITY;
  const keys = keysOf(text);
  const count = isUnspaced(text.charCodeAt(1)) ? text.length / 2 : text.split(' ').length;
  const known = keys.filter((key) => spoken.has(key)).length / Math.max(keys.length, 3);
  let score = known * 3;
  score += count < 3 ? -1.5 : count < 5 ? 0 : count <= 20 ? 0.8 : -0.5;
  if (datesOf(text) || readByline(text)) score -= 3;
  else if (readNames(text)) score -= 1.5;
  for (const group of weighed.slice(end + 1, end + 5)) {
    if (group.isProse) break;
    if (group.lines.some((line) => datesOf(line.text) || readByline(line.text))) score += 0.4;
  }
  if (end > start) score += 0.2;
  return score;
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
