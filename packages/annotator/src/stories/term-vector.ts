/** The weightiest terms of a document by their numbers, in rising order, as a vector of length one. */
export interface TermVector {
  terms: Uint32Array;
  weights: Float32Array;
}

/** The vector of weighted terms. */
export function vectorOf(weighed: readonly [number, number][]): TermVector {
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
  const sorted = [...weighed].sort((one, other) => one[0] - other[0]);
  return {
    terms: Uint32Array.from(sorted, ([number]) => number),
    weights: Float32Array.from(sorted, ([, weight]) => weight / length),
  };
}

/** The cosine of two documents. */
export function similarity(one: TermVector, other: TermVector): number {
  let sum = 0;
  let a = 0;
  let b = 0;
  while (a < one.terms.length && b < other.terms.length) {
    const left = one.terms[a] ?? 0;
    const right = other.terms[b] ?? 0;
    if (left === right) sum += (one.weights[a++] ?? 0) * (other.weights[b++] ?? 0);
    else if (left < right) a++;
    else b++;
  }
  return sum;
}

/** The sum of the vectors of many documents, by term. */
export type TermSum = Map<number, number>;

export function addVector(sum: TermSum, { terms, weights }: TermVector): void {
  for (const [at, term] of terms.entries()) sum.set(term, (sum.get(term) ?? 0) + (weights[at] ?? 0));
}

/** The product of two sums: over the number of pairs it is the mean similarity, so average link needs no matrix. */
export function product(one: TermSum, other: TermSum): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
