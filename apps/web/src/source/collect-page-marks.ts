import type { Article, PageRange, SourceRange } from '@tearsheet/core/model';
import { type ListedRemoval, type ListedRepair, nameTarget } from './collect-marks.ts';

/** A part of the article, or something taken out, with its rectangles on one page. */
export interface PagePlace {
  /** The targets of the article that stand here; none for what was taken out. */
  target?: string;
  removal?: ListedRemoval;
  ranges: PageRange[];
}

export interface SourcePage {
  number: number;
  /** In points of a PDF, or pixels of a scan. */
  width: number;
  height: number;
  places: PagePlace[];
}

export interface PageMarks {
  /** Those that are shown, in their order. */
  pages: SourcePage[];
  /** How many the source has. */
  count: number;
  repairs: ListedRepair[];
  removals: ListedRemoval[];
}

export interface PagesOfSource {
  /** The sizes of all pages; where they are not known, pages are as large as what stands on them. */
  sizes: readonly { width: number; height: number }[];
  /** Whether to show also the pages on which nothing of the article stands, of a source that has many. */
  all: boolean;
}

/** So many pages are shown whole; of longer sources those where the article stands, and those between them. */
const FEW_PAGES = 12;

/** Everything of an article that stands on the pages of a PDF or a scan; nothing where its source has no pages. */
export function collectPageMarks(
  article: Pick<Article, 'evidence' | 'repairs' | 'removals' | 'source'>,
  { sizes, all }: PagesOfSource,
): PageMarks {
  const repairs = article.repairs
    .filter(({ range }) => range.kind === 'page')
    .map(({ before, after, why }, at) => ({ number: at + 1, before, after, why }));
  const removals = article.removals
    .filter(({ ranges }) => ranges.some(isOnPage))
    .map(({ kind, why, ranges }, at) => ({ number: at + 1, kind, why, ranges: ranges.filter(isOnPage) }));
  const evidence = article.evidence.map(({ target, ranges }) => ({
    target: nameTarget(target),
    ranges: ranges.filter(isOnPage),
  }));
  const places: PagePlace[] = [
    ...evidence,
    ...removals.map((removal) => ({ removal, ranges: removal.ranges })),
  ];
  const ranges = places.flatMap((place) => place.ranges);
  const count = Math.max(0, article.source.pages ?? 0, ...ranges.map(({ page }) => page));
  const stands = evidence.flatMap((place) => place.ranges.map(({ page }) => page));
  const whole = all || count <= FEW_PAGES || stands.length === 0;
  const first = whole ? 1 : Math.min(...stands);
  const last = whole ? count : Math.max(...stands);
  const guess = guessSize(ranges);
  return {
    pages: Array.from({ length: ranges.length === 0 ? 0 : last - first + 1 }, (_, at) => {
      const number = first + at;
      return {
        number,
        ...(sizes[number - 1] ?? guess),
        places: places
          .map((place) => ({ ...place, ranges: place.ranges.filter(({ page }) => page === number) }))
          .filter((place) => place.ranges.length > 0),
      };
    }),
    count,
    repairs,
    removals,
  };
}

/** What stands on the pages, with the margins that it leaves. */
function guessSize(ranges: readonly PageRange[]): { width: number; height: number } {
  const far = (edge: (range: PageRange) => number) => Math.max(1, ...ranges.map(edge));
  const near = (edge: (range: PageRange) => number) => Math.max(0, Math.min(far(edge), ...ranges.map(edge)));
  return {
    width: far(({ x, width }) => x + width) + near(({ x }) => x),
    height: far(({ y, height }) => y + height) + near(({ y }) => y),
  };
}

function isOnPage(range: SourceRange): range is PageRange {
  return range.kind === 'page';
}
