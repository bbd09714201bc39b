import type { Attribution } from './find-attributions.ts';

/*
 * What the product of the learned shares is worth, read off articles that the weights have not seen (PolNeAR's development
 * set, 2,192 quotations): of a hundred quotations of that confidence as many have half of the words and the speaker right.
 */
type Knots = readonly (readonly [sure: number, confidence: number])[];
const DIRECT: Knots = [
  [0, 0.3],
  [0.5, 0.55],
  [0.65, 0.88],
  [0.95, 0.97],
];
const OTHER: Knots = [
  [0.1, 0.25],
  [0.3, 0.42],
  [0.5, 0.64],
  [0.7, 0.78],
  [0.85, 0.91],
  [1, 0.97],
];
/** Speech that nothing but its place tells the speaker of, and speech without any. */
const BY_PLACE = 0.45;
const NOBODY = 0.2;

/** From 0 to 1: how often a quotation found like this one has the right words and the right speaker. */
export function quotationConfidence({ kind, form, sure, source }: Attribution): number {
  if (form === 'marks') return NOBODY;
  if (form === 'continued') return BY_PLACE;
  const confidence = between(kind === 'direct' ? DIRECT : OTHER, sure);
  return Math.round((source.length === 0 ? confidence * 0.8 : confidence) * 100) / 100;
}

function between(knots: Knots, at: number): number {
  const next = knots.findIndex(([sure]) => sure >= at);
  const [high, low] = [knots[next], knots[next - 1]];
  if (!high) return knots.at(-1)?.[1] ?? 0;
  if (!low) return high[1];
  return low[1] + ((high[1] - low[1]) * (at - low[0])) / (high[0] - low[0]);
}
