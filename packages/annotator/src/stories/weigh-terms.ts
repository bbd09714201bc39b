import { expectedShare, type StoryTerms } from './story-terms.ts';

/** As many documents are thought to have been read before the first, so that a small archive is weighed like a large one. */
const PRIOR = 1000;
/** The terms that a document is compared by. */
const KEPT = 60;

export interface WeighOptions {
  /** How many documents there are, the weighed one among them, and how many of them have a term. */
  documents: number;
  countOf: (term: string) => number;
  /** What a term of one document alone is worth, 0 to 1. */
  lone: number;
}

/** The terms that tell a document from others, weightiest first: those that are rare, stand early, or name something. */
export function weighTerms(
  terms: StoryTerms,
  { documents, countOf, lone }: WeighOptions,
): [term: string, weight: number][] {
  const weighed: [string, number][] = [];
  for (const [term, inText] of terms) {
    const count = countOf(term);
    const rarity = Math.log((documents + PRIOR) / (count + PRIOR * expectedShare(term)));
    const weight = inText * rarity * (count < 2 ? lone : 1);
    if (weight > 0) weighed.push([term, weight]);
  }
  // Sorting keeps the order of the text among equals.
  return weighed.sort((one, other) => other[1] - one[1]).slice(0, KEPT);
}
