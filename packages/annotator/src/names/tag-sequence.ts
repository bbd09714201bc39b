import type { EntityType } from '../text-annotations.ts';
import { TYPES } from './text-signs.ts';

/** No name, then for each type the begin of a name and its inside. */
export const LABELS = 1 + 2 * TYPES.length;
/** The row of the transitions from the begin of a stretch. */
export const START = LABELS;

/** Weights by bucket of a feature and label, and of a label behind a label. */
export interface SequenceWeights {
  /** A power of two, less one. */
  mask: number;
  /** In units of `unit`. */
  weights: Float32Array | Int8Array;
  unit: number;
  transitions: Float32Array;
}

/** A name as a range of words, end exclusive. */
export interface TaggedName {
  from: number;
  to: number;
  type: EntityType;
  /** How much better its labels are than any other label of one of its words, in the units of the weights. */
  margin?: number;
}

/** The inside of a name stands behind a word of a name of the same type. */
export function mayFollow(before: number, label: number): boolean {
  return label === 0 || label % 2 === 1 || before === label || before === label - 1;
}

/**
 * The best labels of a stretch of words, given the buckets of each word's features (Viterbi). `margins` takes, for each
 * word, how much worse the next best label would be between the same neighbours.
 */
export function tagSequence(
  features: readonly Uint32Array[],
  { weights, unit, transitions }: SequenceWeights,
  margins?: number[],
): number[] {
  const length = features.length;
  const owns = margins ? new Float64Array(length * LABELS) : undefined;
  const scores = new Float64Array(length * LABELS);
  const back = new Int8Array(length * LABELS);
  const own = new Float64Array(LABELS);
  for (const [at, buckets] of features.entries()) {
    own.fill(0);
    for (const bucket of buckets) {
      const row = bucket * LABELS;
      for (let label = 0; label < LABELS; label++)
        own[label] = (own[label] ?? 0) + (weights[row + label] ?? 0);
    }
    owns?.set(own, at * LABELS);
    for (let label = 0; label < LABELS; label++) {
      let [best, from] = [Number.NEGATIVE_INFINITY, 0];
      if (at === 0) best = mayFollow(0, label) ? (transitions[START * LABELS + label] ?? 0) : best;
      else {
        for (let before = 0; before < LABELS; before++) {
          if (!mayFollow(before, label)) continue;
          const score =
            (scores[(at - 1) * LABELS + before] ?? 0) + (transitions[before * LABELS + label] ?? 0);
          if (score > best) [best, from] = [score, before];
        }
      }
      scores[at * LABELS + label] = best + (own[label] ?? 0) * unit;
      back[at * LABELS + label] = from;
    }
  }
  const last = scores.subarray((length - 1) * LABELS);
  let label = last.indexOf(Math.max(...last));
  const labels: number[] = [];
  for (let at = length - 1; at >= 0; at--) {
    labels.unshift(label);
    label = back[at * LABELS + label] ?? 0;
  }
  if (margins && owns) for (let at = 0; at < length; at++) margins.push(marginAt(at));
  return labels;

  function marginAt(at: number): number {
    const chosen = labels[at] ?? 0;
    const [before, after] = [at === 0 ? START : (labels[at - 1] ?? 0), labels[at + 1]];
    const scoreOf = (label: number) =>
      (owns?.[at * LABELS + label] ?? 0) * unit +
      (transitions[before * LABELS + label] ?? 0) +
      (after === undefined ? 0 : (transitions[label * LABELS + after] ?? 0));
    let next = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABELS; label++) {
      if (label === chosen || !mayFollow(before === START ? 0 : before, label)) continue;
      if (after !== undefined && !mayFollow(label, after)) continue;
      next = Math.max(next, scoreOf(label));
    }
    return scoreOf(chosen) - next;
  }
}

/** The names that labels stand for; `offset` is the number of the first word. */
export function readLabels(
  labels: readonly number[],
  offset: number,
  margins?: readonly number[],
): TaggedName[] {
  const names: TaggedName[] = [];
  for (let from = 0; from < labels.length; from++) {
    const label = labels[from] ?? 0;
    const type = TYPES[(label - 1) / 2];
    if (label % 2 === 0 || type === undefined) continue;
    let to = from + 1;
    while (labels[to] === label + 1) to++;
    const margin = margins && Math.min(...margins.slice(from, to));
    names.push({ from: offset + from, to: offset + to, type, ...(margin === undefined ? {} : { margin }) });
  }
  return names;
}
