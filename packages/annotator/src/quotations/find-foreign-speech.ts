import type { Span } from '../text-annotations.ts';
import type { Attribution } from './find-attributions.ts';
import { findDashedSpeech } from './find-dashed-speech.ts';
import type { QuotedPassage } from './find-quoted-passages.ts';
import { namedBefore, namedBehind, type SpeakerAndCue } from './speaker-beside-verb.ts';
import { englishVerb, type SpeechLanguage } from './speech-language.ts';

/** How far around speech its speaker is looked for, in UTF-16 units. */
const AROUND = 160;

/** Direct speech in a language of which only the verbs of saying are known, by what stands right beside it. */
export function findForeignSpeech(
  text: string,
  passages: readonly QuotedPassage[],
  language: SpeechLanguage,
): Attribution[] {
  const found: Attribution[] = [...findDashedSpeech(text, language)];
  let before: { attribution: Attribution; end: number } | undefined;
  for (const passage of passages) {
    const content: Span[] = passage.parts.map(([start, end]) => [start, end]);
    const named = speakerOf(text, passage, language);
    if (named) {
      const attribution = speechBy(text, named, passage, content);
      found.push(attribution);
      before = { attribution, end: attribution.cueEnd };
      continue;
    }
    if (before && goesOn(text, before.end, passage.start)) {
      before.attribution.content.push(...content);
      before.attribution.passages.push(passage);
      before.end = passage.end;
    } else if (isSentence(text, passage)) {
      found.push(speechBy(text, undefined, passage, content));
      before = undefined;
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Speech goes on where no sentence ends between, and no paragraph. */
function goesOn(text: string, from: number, to: number): boolean {
  return (
    to - from < AROUND &&
    /^[^.?!\n]*[.,;:]?\s*$/.test(text.slice(from, to)) &&
    !/\n\s*\n/.test(text.slice(from, to))
  );
}

function speakerOf(
  text: string,
  passage: QuotedPassage,
  language: SpeechLanguage,
): SpeakerAndCue | undefined {
  const behind = text.slice(passage.end, passage.end + AROUND).split(/\n\s*\n/, 1)[0] ?? '';
  const before =
    text
      .slice(Math.max(0, passage.start - AROUND), passage.start)
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  return (
    namedBehind(behind, passage.end, language) ?? namedBefore(before, passage.start - before.length, language)
  );
}

/** Words taken over are no sentence; those are left out where nobody is said to have said them. */
function isSentence(text: string, { innerStart, innerEnd }: QuotedPassage): boolean {
  const inner = text.slice(innerStart, innerEnd).trim();
  return /^\P{L}*\p{Lu}/u.test(inner) && /[.?!…,]$/.test(inner) && inner.split(/\s+/).length > 3;
}

function speechBy(
  text: string,
  named: SpeakerAndCue | undefined,
  passage: QuotedPassage,
  content: Span[],
): Attribution {
  return {
    kind: 'direct',
    source: named ? [named.source] : [],
    cue: named ? [named.cue] : [],
    content,
    addressee: [],
    lemma: named ? englishVerb(text.slice(...named.cue)) : 'say',
    negated: false,
    chance: named ? 1 : 0.5,
    form: 'foreign',
    sure: named ? 1 : 0.5,
    passages: [passage],
    at: Math.min(passage.start, named?.cue[0] ?? passage.start),
    cueEnd: Math.max(passage.end, named?.source[1] ?? 0, named?.cue[1] ?? 0),
  };
}
