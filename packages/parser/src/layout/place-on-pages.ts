import type { Article, SourceRange } from '@tearsheet/core/model';
import type { Galley } from './galley.ts';

/** Says of everything in an article where on the pages it stands, which it said in places of the galley. */
export function placeOnPages(article: Article, galley: Galley): Article {
  const place = (ranges: readonly SourceRange[]): SourceRange[] =>
    ranges.flatMap((range) => (range.kind === 'text' ? galley.placesOf(range) : [range]));
  const placeFirst = (range: SourceRange): SourceRange => place([range])[0] ?? range;
  return {
    ...article,
    evidence: article.evidence.map((one) => ({ ...one, ranges: place(one.ranges) })),
    repairs: article.repairs.map((one) => ({ ...one, range: placeFirst(one.range) })),
    removals: article.removals.map((one) => ({ ...one, ranges: place(one.ranges) })),
    notices: article.notices.map((one) => (one.ranges ? { ...one, ranges: place(one.ranges) } : one)),
  };
}
