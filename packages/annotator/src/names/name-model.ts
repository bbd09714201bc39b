import data from './name-model.json' with { type: 'json' };
import { LABELS, type SequenceWeights } from './tag-sequence.ts';

/** The weights of both readings, and the common words that features may name. Learned by `training/train-names.ts`. */
export interface NameModel {
  common: ReadonlySet<string>;
  first: SequenceWeights;
  second: SequenceWeights;
}

/** A table of weights as written: a byte each, in units of `unit`, in base64. */
export interface WrittenWeights {
  unit: number;
  weights: string;
  transitions: number[];
}

let model: NameModel | undefined;

/** Read at the first text. */
export function nameModel(): NameModel {
  model ??= {
    common: new Set(data.common.split(' ')),
    first: readWeights(data.first),
    second: readWeights(data.second),
  };
  return model;
}

function readWeights({ unit, weights, transitions }: WrittenWeights): SequenceWeights {
  const bytes = Int8Array.from(atob(weights), (character) => character.charCodeAt(0));
  return {
    mask: bytes.length / LABELS - 1,
    weights: bytes,
    unit,
    transitions: Float32Array.from(transitions),
  };
}
