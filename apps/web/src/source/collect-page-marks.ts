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
  places: PagePlace[];
}

export interface PageMarks {
  pages: SourcePage[];
  repairs: ListedRepair[];
  removals: ListedRemoval[];
  /** The largest extent of what stands on any page, with the margins that it leaves. */
  width: number;
  height: number;
}

/** Everything of an article that stands on the pages of a PDF or a scan; nothing where its source has no pages. */
export function collectPageMarks(
  article: Pick<Article, 'evidence' | 'repairs' | 'removals' | 'source'>,
): PageMarks {
  const repairs = article.repairs
    .filter(({ range }) => range.kind === 'page')
    .map(({ before, after, why }, at) => ({ number: at + 1, before, after, why }));
  const removals = article.removals
    .filter(({ ranges }) => ranges.some(isOnPage))
    .map(({ kind, why, ranges }, at) => ({ number: at + 1, kind, why, ranges: ranges.filter(isOnPage) }));
  const places = [
    ...article.evidence.map(({ target, ranges }) => ({
      target: nameTarget(target),
      ranges: ranges.filter(isOnPage),
    })),
    ...removals.map((removal) => ({ removal, ranges: removal.ranges })),
  ];
  const all = places.flatMap(({ ranges }) => ranges);
  const count = Math.max(0, article.source.pages ?? 0, ...all.map(({ page }) => page));
  const pages = Array.from({ length: all.length === 0 ? 0 : count }, (_, at) => ({
    number: at + 1,
    places: places
      .map((place) => ({ ...place, ranges: place.ranges.filter(({ page }) => page === at + 1) }))
      .filter(({ ranges }) => ranges.length > 0),
  }));
  const far = (edge: (range: PageRange) => number) => Math.max(1, ...all.map(edge));
  const near = (edge: (range: PageRange) => number) => Math.max(0, Math.min(...all.map(edge)));
  return {
    pages,
    repairs,
    removals,
    width: far(({ x, width }) => x + width) + (all.length === 0 ? 0 : near(({ x }) => x)),
    height: far(({ y, height }) => y + height) + (all.length === 0 ? 0 : near(({ y }) => y)),
  };
}

function isOnPage(range: SourceRange): range is PageRange {
  return range.kind === 'page';
}
