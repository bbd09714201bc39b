import type { Article, SourceRange } from '@tearsheet/core/model';
import { readHtml } from '../html/read-html.ts';
import { readPrintout } from '../printout/read-printout.ts';
import type { SourceInput } from '../source-input.ts';
import type { Unpacked } from './unpacked.ts';

/** Reads one body of a container as a page or a printout, and moves its places to where the body stands. */
export async function readBody(
  text: string,
  { kind, start, end }: Unpacked['bodies'][number],
  uri: string | undefined,
): Promise<Article> {
  const input: SourceInput = {
    bytes: new TextEncoder().encode(text.slice(start, end)),
    charset: 'utf-8',
    ...(uri === undefined ? {} : { uri }),
  };
  return moveRanges(kind === 'html' ? await readHtml(input) : await readPrintout(input), start);
}

/** The article with all its places a number of characters further on. */
function moveRanges(article: Article, by: number): Article {
  const move = (range: SourceRange): SourceRange =>
    range.kind === 'text' ? { ...range, start: range.start + by, end: range.end + by } : range;
  return {
    ...article,
    evidence: article.evidence.map((one) => ({ ...one, ranges: one.ranges.map(move) })),
    repairs: article.repairs.map((one) => ({ ...one, range: move(one.range) })),
    removals: article.removals.map((one) => ({ ...one, ranges: one.ranges.map(move) })),
    notices: article.notices.map((one) => (one.ranges ? { ...one, ranges: one.ranges.map(move) } : one)),
  };
}
