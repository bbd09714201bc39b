import data from './attribution-model.json' with { type: 'json' };
import type { Weights } from './linear-model.ts';

/** One table of weights for each decision, learned by `training/train-quotations.ts`. */
export interface AttributionModel {
  cue: Weights;
  cueSpan: Weights;
  source: Weights;
  contentStart: Weights;
  contentEnd: Weights;
  contentRest: Weights;
  /** Nouns, adjectives and adverbs that are worth a look as cues. */
  cueWords: ReadonlySet<string>;
}

export type AttributionStep = Exclude<keyof AttributionModel, 'cueWords'>;

/** Weights are written in hundredths. */
const UNIT = 100;

let model: AttributionModel | undefined;

/** Read at the first text, since making the tables takes some milliseconds. */
export function attributionModel(): AttributionModel {
  model ??= readModel(data);
  return model;
}

export function readModel(
  tables: Readonly<Record<AttributionStep, Readonly<Record<string, number>>>>,
): AttributionModel {
  const table = (step: AttributionStep): Weights =>
    new Map(Object.entries(tables[step]).map(([feature, weight]) => [feature, weight / UNIT]));
  return {
    cue: table('cue'),
    cueSpan: table('cueSpan'),
    source: table('source'),
    contentStart: table('contentStart'),
    contentEnd: table('contentEnd'),
    contentRest: table('contentRest'),
    cueWords: new Set(
      Object.keys(tables.cue).flatMap(
        (feature) => /^(?:noun|adjective|adverb):([^&]+)$/.exec(feature)?.[1] ?? [],
      ),
    ),
  };
}
