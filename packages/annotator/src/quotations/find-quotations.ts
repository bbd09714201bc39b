import { splitSentences } from '../tokens/split-sentences.ts';
import type { Token } from '../tokens/token.ts';
import { attachSpeech } from './attach-speech.ts';
import { attributionModel } from './attribution-model.ts';
import { type Attribution, findAttributions } from './find-attributions.ts';
import { findQuotedPassages } from './find-quoted-passages.ts';
import { readRegions } from './read-words.ts';

/** Who said what in a text, in reading order; speakers are not yet resolved. */
export function findQuotations(text: string, tokens: readonly Token[]): Attribution[] {
  const sentences = splitSentences(text, tokens);
  const passages = findQuotedPassages(text);
  const { regions, speech } = readRegions(text, tokens, sentences, passages);
  const found: Attribution[] = [];
  for (const region of regions) {
    found.push(...findAttributions(region, attributionModel()));
  }
  found.sort((a, b) => a.at - b.at);
  return attachSpeech(text, found, regions, speech);
}
