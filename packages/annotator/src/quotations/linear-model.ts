/** Weights of named features. A name says what was seen (`frame=that`), so a decision can be explained by its parts. */
export type Weights = ReadonlyMap<string, number>;

export function scoreOf(weights: Weights, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}

/** The chance of a yes, from 0 to 1. */
export function chanceOf(weights: Weights, features: readonly string[]): number {
  return 1 / (1 + Math.exp(-scoreOf(weights, features)));
}

/** A candidate with its share of the belief: the shares of all that were compared add up to 1. */
export interface Ranked<Candidate> {
  candidate: Candidate;
  share: number;
}

/** The candidates, the most credible first. */
export function rank<Candidate>(
  weights: Weights,
  candidates: readonly Candidate[],
  featuresOf: (candidate: Candidate) => readonly string[],
): Ranked<Candidate>[] {
  const scored = candidates.map((candidate) => ({
    candidate,
    share: Math.exp(Math.min(50, scoreOf(weights, featuresOf(candidate)))),
  }));
  const total = scored.reduce((sum, { share }) => sum + share, 0);
  for (const entry of scored) entry.share /= total;
  return scored.sort((a, b) => b.share - a.share);
}
