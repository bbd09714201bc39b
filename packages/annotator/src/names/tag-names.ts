import type { Sentence, Token } from '../tokens/token.ts';
import { documentEvidence } from './document-evidence.ts';
import { type Evidence, nameFeatures } from './name-features.ts';
import type { NameModel } from './name-model.ts';
import { readLabels, type SequenceWeights, type TaggedName, tagSequence } from './tag-sequence.ts';
import { readSigns, type TextSigns } from './text-signs.ts';
import type { Name } from './type-names.ts';

/** A stretch of words that may be in names, with the buckets of each word's features. */
export interface Stretch {
  from: number;
  features: Uint32Array[];
}

/**
 * The names of a text, read twice: what the first reading found anywhere in the text is evidence for the second. What
 * the rules say is a feature among others, so that where nothing was learned they decide.
 */
export function tagNames(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  rules: readonly Name[],
  { common, first, second }: NameModel,
): TaggedName[] {
  const signs = readSigns(text, tokens, sentences, rules, common);
  const before = tag(readStretches(signs, first.mask), first);
  return tag(readStretches(signs, second.mask, documentEvidence(tokens, before)), second);
}

export function tag(stretches: readonly Stretch[], weights: SequenceWeights): TaggedName[] {
  return stretches.flatMap(({ from, features }) => {
    const margins: number[] = [];
    return readLabels(tagSequence(features, weights, margins), from, margins);
  });
}

export function readStretches(signs: TextSigns, mask: number, evidence: readonly Evidence[] = []): Stretch[] {
  const stretches: Stretch[] = [];
  const found = new Uint32Array(MOST_FEATURES);
  let stretch: Stretch | undefined;
  for (let at = 0; at < signs.tokens.length; at++) {
    if (signs.open[at] === 0) {
      stretch = undefined;
      continue;
    }
    if (!stretch || signs.sentence[at] !== signs.sentence[at - 1]) {
      stretch = { from: at, features: [] };
      stretches.push(stretch);
    }
    const count = nameFeatures(signs, at, evidence[at] ?? [], found);
    stretch.features.push(found.subarray(0, count).map((feature) => feature & mask));
  }
  return stretches;
}

/** Far more than any word has. */
const MOST_FEATURES = 512;
