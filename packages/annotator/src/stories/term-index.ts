import { expectedShare, type StoryTerms } from './story-terms.ts';
import { similarity, type TermVector } from './term-vector.ts';

/** As many documents are thought to have been read before the first, so that a small archive is weighed like a large one. */
const PRIOR = 1000;
/** A term of one document among very many is mostly noise; among few, or before all are known, it may tell a story. */
const LONE = 30;
/** The terms that a document is compared by, and of these the ones that it is looked up by. */
const KEPT = 60;
const LOOKED_UP = 30;
/** The newest documents of a term that are looked at: what adding costs does not grow with the archive. */
const LOOKED_AT = 128;
const CANDIDATES = 48;

/** A document near another one. */
export interface Neighbour {
  document: number;
  similarity: number;
}

/** Which documents are near a document, by an index of their weightiest terms. */
export class TermIndex {
  readonly #numbers = new Map<string, number>();
  readonly #frequency: number[] = [];
  readonly #newest: number[][] = [];
  readonly #vectors: TermVector[] = [];
  /** Whether all documents are observed before the first is added. */
  readonly #complete: boolean;
  #observed = 0;
  #scores = new Float32Array(1024);

  constructor({ complete }: { complete: boolean }) {
    this.#complete = complete;
  }

  /** Counts the terms of a document that is to be added, now or later. */
  observe(terms: StoryTerms): void {
    this.#observed++;
    for (const term of terms.keys()) {
      const number = this.#numbers.get(term) ?? this.#number(term);
      this.#frequency[number] = (this.#frequency[number] ?? 0) + 1;
    }
  }

  /** Adds a document observed before; its number, and earlier documents near it, nearest first. */
  add(terms: StoryTerms): { document: number; vector: TermVector; near: Neighbour[] } {
    const document = this.#vectors.length;
    const weighed = this.#weigh(terms);
    const vector = vectorOf(weighed);
    const near = this.#near(weighed, vector);
    this.#vectors.push(vector);
    for (const [number] of weighed.slice(0, LOOKED_UP)) {
      const newest = this.#newest[number];
      if (!newest) this.#newest[number] = [document];
      else if (newest.push(document) >= 2 * LOOKED_AT) newest.splice(0, LOOKED_AT);
    }
    return { document, vector, near };
  }

  #number(term: string): number {
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    this.#frequency.push(0);
    return number;
  }

  /** The weightiest terms by number, weightiest first. */
  #weigh(terms: StoryTerms): [number: number, weight: number][] {
    const weighed: [number, number][] = [];
    const lone = this.#complete ? LONE / (this.#observed + LONE) : 1;
    for (const [term, inText] of terms) {
      const number = this.#numbers.get(term);
      if (number === undefined) continue;
      const frequency = this.#frequency[number] ?? 0;
      const rarity = Math.log((this.#observed + PRIOR) / (frequency + PRIOR * expectedShare(term)));
      const weight = inText * rarity * (frequency < 2 ? lone : 1);
      if (weight > 0) weighed.push([number, weight]);
    }
    return weighed.sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, KEPT);
  }

  #near(weighed: readonly [number, number][], vector: TermVector): Neighbour[] {
    if (this.#scores.length < this.#vectors.length) {
      this.#scores = new Float32Array(this.#vectors.length * 2);
    }
    const scores = this.#scores;
    const touched: number[] = [];
    for (const [number, weight] of weighed.slice(0, LOOKED_UP)) {
      for (const document of this.#newest[number]?.slice(-LOOKED_AT) ?? []) {
        if (scores[document] === 0) touched.push(document);
        scores[document] = (scores[document] ?? 0) + weight;
      }
    }
    const best = touched.map((document) => ({ document, score: scores[document] ?? 0 }));
    for (const document of touched) scores[document] = 0;
    return best
      .sort((one, other) => other.score - one.score || one.document - other.document)
      .slice(0, CANDIDATES)
      .flatMap(({ document }) => {
        const other = this.#vectors[document];
        return other ? [{ document, similarity: similarity(vector, other) }] : [];
      })
      .sort((one, other) => other.similarity - one.similarity || one.document - other.document);
  }
}

function vectorOf(weighed: readonly [number, number][]): TermVector {
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
  const sorted = [...weighed].sort((one, other) => one[0] - other[0]);
  return {
    terms: Uint32Array.from(sorted, ([number]) => number),
    weights: Float32Array.from(sorted, ([, weight]) => weight / length),
  };
}
