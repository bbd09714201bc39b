import type { Span } from '../text-annotations.ts';
import type { SpeechLanguage } from './speech-language.ts';

/** Who says it and the verb that says so, with their places in the text. */
export interface SpeakerAndCue {
  source: Span;
  cue: Span;
}

interface Bit {
  text: string;
  start: number;
  end: number;
}

/** The most words that a speaker has here. */
const LONGEST = 7;

/** `», sagte die Ministerin Ana Reyes`, `», Ana Reyes dijo`: right behind what was said. */
export function namedBehind(
  text: string,
  offset: number,
  language: SpeechLanguage,
): SpeakerAndCue | undefined {
  const bits = bitsOf(text, offset);
  let at = 0;
  while (/^[,.—–-]$/.test(bits[at]?.text ?? '') && at < 2) at++;
  return verbFirst(bits, at, language) ?? verbLast(bits, at, language)?.named;
}

/** `Ana Reyes sagte in Berlin: „`, `dijo Ana Reyes: «`: before what was said, with a colon. */
export function namedBefore(
  text: string,
  offset: number,
  language: SpeechLanguage,
): SpeakerAndCue | undefined {
  if (!/[:,]\s*$/.test(text)) return undefined;
  const bits = bitsOf(text, offset);
  const sentence =
    bits.findLastIndex(({ text: word }, at) => /^[.?!]$/.test(word) && at < bits.length - 1) + 1;
  for (let at = bits.length - 2; at >= sentence; at--) {
    const long = verbAt(bits, at, language);
    if (long === 0) continue;
    for (let from = sentence; from < at; from++) {
      const last = verbLast(bits, from, language);
      if (last?.verb === at) return last.named;
    }
    return verbFirst(bits, at, language);
  }
  return undefined;
}

function bitsOf(text: string, offset: number): Bit[] {
  return [
    ...text.matchAll(
      /\p{L}['’](?=\p{L})|[\p{L}\p{N}]+(?:[-’'.](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu,
    ),
  ].map(({ 0: word, index }) => ({ text: word, start: offset + index, end: offset + index + word.length }));
}

/** How many words the verb that begins here has; none for no verb. `a-t-il dit` is one word and a participle. */
function verbAt(bits: readonly Bit[], at: number, { verbs }: SpeechLanguage): number {
  const [first, second] = [bits[at]?.text ?? '', bits[at + 1]?.text ?? ''];
  if (verbs.test(`${first} ${second}`)) return 2;
  if (verbs.test(first)) return 1;
  return 0;
}

function verbFirst(bits: readonly Bit[], at: number, language: SpeechLanguage): SpeakerAndCue | undefined {
  const inverted = /^(a|ont|dit|dit|déclare|affirme|ajoute)-(?:t-)?(ils?|elles?|on)$/iu.exec(
    bits[at]?.text ?? '',
  );
  const [first, second] = [bits[at], bits[at + 1]];
  if (inverted && first) {
    const pronoun = inverted[2] ?? '';
    const compound = /^(?:a|ont)$/i.test(inverted[1] ?? '');
    if (compound && !(second && language.verbs.test(`a ${second.text}`))) return undefined;
    return {
      source: [first.end - pronoun.length, first.end],
      cue: [first.start, compound && second ? second.end : first.end],
    };
  }
  const long = verbAt(bits, at, language);
  const last = bits[at + long - 1];
  if (long === 0 || !first || !last) return undefined;
  const begin = behindDay(bits, at + long, language);
  const to = speakerEnd(bits, begin, language);
  const [from, end] = [bits[begin], bits[to - 1]];
  return from && end && to > begin
    ? { source: [from.start, end.end], cue: [first.start, last.end] }
    : undefined;
}

/** Behind `mardi 5 mai`, `el martes`: a day with a name or a number in it; an article alone is the speaker's own. */
function behindDay(bits: readonly Bit[], from: number, { days }: SpeechLanguage): number {
  let to = from;
  while (to - from < LONGEST && days.test(bits[to]?.text ?? '')) to++;
  const isDay = bits.slice(from, to).some(({ text }) => /^\d|^\p{L}{4,}$/u.test(text));
  // `el martes la alcaldesa`: the article of the speaker is no part of the day, but some are both.
  return isDay ? to : from;
}

function verbLast(
  bits: readonly Bit[],
  at: number,
  language: SpeechLanguage,
): { named: SpeakerAndCue; verb: number } | undefined {
  const to = speakerEnd(bits, at, language);
  const long = verbAt(bits, to, language);
  const [from, end, verb, verbEnd] = [bits[at], bits[to - 1], bits[to], bits[to + long - 1]];
  if (to <= at || long === 0 || !from || !end || !verb || !verbEnd) return undefined;
  return { named: { source: [from.start, end.end], cue: [verb.start, verbEnd.end] }, verb: to };
}

/** The end of a speaker that begins here: an article or a capital, and what goes on to a mark, a verb or a small link. */
function speakerEnd(bits: readonly Bit[], from: number, language: SpeechLanguage): number {
  const first = bits[from]?.text ?? '';
  if (!/^\p{Lu}/u.test(first) && !language.openers.has(first.toLowerCase().replace('’', "'"))) return from;
  let to = from + 1;
  while (to < bits.length && to - from < LONGEST) {
    const word = bits[to]?.text ?? '';
    if (!/^[\p{L}\p{N}]/u.test(word) || language.closers.has(word) || verbAt(bits, to, language) > 0) break;
    to++;
  }
  return to;
}
