import type { Span } from '../text-annotations.ts';
import { splitSentences } from '../tokens/split-sentences.ts';
import type { Token } from '../tokens/token.ts';
import { attachSpeech } from './attach-speech.ts';
import { attributionModel } from './attribution-model.ts';
import { type Attribution, findAttributions } from './find-attributions.ts';
import { findForeignSpeech } from './find-foreign-speech.ts';
import { findNestedSpeech } from './find-nested-speech.ts';
import { findQuotedPassages } from './find-quoted-passages.ts';
import { findTranscript } from './find-transcript.ts';
import { markNames, type NamedRange } from './mark-names.ts';
import { readRegions } from './read-words.ts';
import { SPEECH_LANGUAGES } from './speech-language.ts';

/**
 * Who said what in a text, in reading order; speakers are not yet resolved. What is indirect is found in English alone,
 * and a language without verbs of its own here is read as English.
 */
export function findQuotations(
  text: string,
  tokens: readonly Token[],
  names: readonly NamedRange[],
  language = 'en',
): Attribution[] {
  const foreign = SPEECH_LANGUAGES[language.toLowerCase().split('-')[0] ?? ''];
  if (foreign) return findForeignSpeech(text, findQuotedPassages(text), foreign);
  const { regions, speech, turns } = readSpeech(text, tokens, names);
  const nested = findNestedSpeech(text, speech, attributionModel());
  const found: Attribution[] = [];
  for (const region of regions) found.push(...findAttributions(region, attributionModel()));
  found.sort((a, b) => a.at - b.at);
  return [...attachSpeech(text, found, regions, speech), ...turns, ...nested].sort((a, b) => a.at - b.at);
}

/** The sentences that are to be read, with speech in them as one word; what a transcript holds is read already. */
export function readSpeech(text: string, tokens: readonly Token[], names: readonly NamedRange[]) {
  const turns = findTranscript(text);
  const said = turns.flatMap(({ at, content }) =>
    content.map(([start, end], part): Span => [part === 0 ? at : start, end]),
  );
  const marked = markNames(tokens, names);
  const free = said.length === 0 ? marked : outside(marked, said);
  const passages = findQuotedPassages(text);
  const { regions, speech } = readRegions(
    text,
    free,
    splitSentences(text, free),
    said.length === 0 ? passages : outside(passages, said),
  );
  return { regions, speech, turns };
}

/** Those that touch none of the spans; both are in the order of the text. */
function outside<Item extends { start: number; end: number }>(
  items: readonly Item[],
  spans: readonly Span[],
) {
  let next = 0;
  return items.filter(({ start, end }) => {
    while ((spans[next]?.[1] ?? Infinity) <= start) next++;
    return (spans[next]?.[0] ?? Infinity) >= end;
  });
}
