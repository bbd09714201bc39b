import { LABELS, type SequenceWeights, START, tagSequence } from '../src/names/tag-sequence.ts';

/** A stretch of words with the right label of each. */
export interface LabelledStretch {
  features: Uint32Array[];
  labels: number[];
}

/** Averaged structured perceptron (Collins 2002): deterministic, the same weights for the same examples. */
export function fitSequences(
  examples: readonly LabelledStretch[],
  { buckets, rounds }: { buckets: number; rounds: number },
): SequenceWeights {
  const learned = {
    mask: buckets - 1,
    unit: 1,
    weights: new Float32Array(buckets * LABELS),
    transitions: new Float32Array((LABELS + 1) * LABELS),
  };
  const weightSums = new Float64Array(learned.weights.length);
  const transitionSums = new Float64Array(learned.transitions.length);
  let step = 1;
  const move = (values: Float32Array, sums: Float64Array, at: number, by: number) => {
    values[at] = (values[at] ?? 0) + by;
    sums[at] = (sums[at] ?? 0) + by * step;
  };
  for (let round = 0; round < rounds; round++) {
    for (const { features, labels } of shuffled(examples, round)) {
      const found = tagSequence(features, learned);
      if (found.some((label, at) => label !== labels[at])) {
        for (const [at, wrong] of found.entries()) {
          const right = labels[at] ?? 0;
          const [rightBefore, wrongBefore] =
            at === 0 ? [START, START] : [labels[at - 1] ?? 0, found[at - 1] ?? 0];
          if (right !== wrong) {
            for (const bucket of features[at] ?? []) {
              move(learned.weights, weightSums, bucket * LABELS + right, 1);
              move(learned.weights, weightSums, bucket * LABELS + wrong, -1);
            }
          }
          if (right === wrong && rightBefore === wrongBefore) continue;
          move(learned.transitions, transitionSums, rightBefore * LABELS + right, 1);
          move(learned.transitions, transitionSums, wrongBefore * LABELS + wrong, -1);
        }
      }
      step++;
    }
  }
  const average = (values: Float32Array, sums: Float64Array) =>
    values.map((value, at) => value - (sums[at] ?? 0) / step);
  return {
    mask: learned.mask,
    unit: 1,
    weights: average(learned.weights, weightSums),
    transitions: average(learned.transitions, transitionSums),
  };
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const order = [...items];
  let state = seed + 1;
  for (let at = order.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    const [one, two] = [order[at], order[other]];
    if (one === undefined || two === undefined) continue;
    order[at] = two;
    order[other] = one;
  }
  return order;
}
