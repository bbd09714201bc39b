import { splitSentences } from '../tokens/split-sentences.ts';
import type { Token } from '../tokens/token.ts';
import { attachSpeech } from './attach-speech.ts';
import { attributionModel } from './attribution-model.ts';
import { type Attribution, findAttributions } from './find-attributions.ts';
import { findForeignSpeech } from './find-foreign-speech.ts';
import { findQuotedPassages } from './find-quoted-passages.ts';
import { readRegions } from './read-words.ts';
import { SPEECH_LANGUAGES } from './speech-language.ts';

/**
 * Who said what in a text, in reading order; speakers are not yet resolved. What is indirect is found in English alone,
 * and a language without verbs of its own here is read as English.
 */
export function findQuotations(text: string, tokens: readonly Token[], language = 'en'): Attribution[] {
  const passages = findQuotedPassages(text);
  const foreign = SPEECH_LANGUAGES[language.toLowerCase().split('-')[0] ?? ''];
  if (foreign) return findForeignSpeech(text, passages, foreign);
  const sentences = splitSentences(text, tokens);
  const { regions, speech } = readRegions(text, tokens, sentences, passages);
  const found: Attribution[] = [];
  for (const region of regions) {
    found.push(...findAttributions(region, attributionModel()));
  }
  found.sort((a, b) => a.at - b.at);
  return attachSpeech(text, found, regions, speech);
}
