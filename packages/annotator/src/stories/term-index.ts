import type { StoryTerms } from './story-terms.ts';
import { similarity, type TermVector, vectorOf } from './term-vector.ts';
import { weighTerms } from './weigh-terms.ts';

/** The weightiest terms that a document is looked up by. */
const LOOKED_UP = 30;
/** A term of one document among very many is mostly noise; among few it may tell a story. */
const LONE = 30;
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
  #observed = 0;
  #scores = new Float32Array(1024);

  /** Counts the terms of a document; all documents are observed before the first is added. */
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
    const weighed = weighTerms(terms, {
      documents: this.#observed,
      countOf: (term) => this.#frequency[this.#numbers.get(term) ?? -1] ?? 0,
      lone: LONE / (this.#observed + LONE),
    });
    return weighed.map(([term, weight]) => [this.#numbers.get(term) ?? 0, weight]);
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
