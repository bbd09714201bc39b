import nlp from 'compromise';
import type { ScoredQuotation } from './score-quotations.ts';

type QuotationFinder = (text: string) => ScoredQuotation[];

/** What stands between quotation marks and no more, beside the quotations of compromise. Neither knows speakers. */
export const quotationPeers: Readonly<Record<string, QuotationFinder>> = {
  marks: (text) =>
    [...text.matchAll(/[“"][^“”"]{2,2000}[”"]/g)].map(({ index, 0: words }) =>
      spoken(index, index + words.length),
    ),
  compromise: (text) => {
    const found: { offset: { start: number; length: number } }[] = nlp(text)
      .quotations()
      .json({ offset: true });
    return found.map(({ offset }) => spoken(offset.start, offset.start + offset.length));
  },
};

function spoken(start: number, end: number): ScoredQuotation {
  return { kind: 'direct', source: [], cue: [], content: [[start, end]] };
}
