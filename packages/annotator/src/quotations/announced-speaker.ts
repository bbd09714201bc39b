import type { Span } from '../text-annotations.ts';
import { readClause } from './clause.ts';
import { findSubject, findSubjectBehind, type WordRange } from './find-subject.ts';
import type { Region } from './read-words.ts';
import { introducesContent } from './verb-lexicon.ts';
import { spanOf } from './word-spans.ts';

/** Verbs of which what was said may be the next sentence. */
const ANSWERS =
  /^(?:agree|concur|disagree|react|respond|reply|answer|elaborate|explain|add|continue|laugh|joke|object|protest|shrug|sigh|smile|nod|demur|differ)$/;

/**
 * Who is named right before speech that has no cue of its own: `More from Brown and Reed: “…”`, `Article 3 affirms: “…”`,
 * `Brown agreed. “…”`.
 */
export function announcedSpeaker(
  regions: readonly Region[],
  { region, at }: { region: number; at: number },
): { source: Span[]; cue: Span[] } | undefined {
  const own = regions[region];
  if (!own) return undefined;
  if (at > 1 && own.words[at - 1]?.text === ':') return beforeColon(own, at - 1);
  const before = regions[region - 1];
  return at === 0 && before?.paragraph === own.paragraph ? fromSentence(before) : undefined;
}

function beforeColon(region: Region, colon: number): { source: Span[]; cue: Span[] } | undefined {
  const clause = readClause(region);
  const { words, phraseAt, phrases } = clause;
  const verb = words[colon - 1];
  const says = verb && introducesContent({ lemma: verbForm(verb.lower), frame: 'left', form: 'finite' });
  const end = says ? colon - 1 : colon;
  let named = phraseAt[end - 1] ?? phrases.findLast(({ to }) => to === end);
  if (!named) return undefined;
  let from = named.from;
  while (words[from - 1]?.lower === 'and' && phraseAt[from - 2]) {
    named = phraseAt[from - 2] ?? named;
    from = named.from;
  }
  const range: WordRange = { from, to: end };
  const isName = words.slice(range.from, range.to).some(({ pos }) => pos === 'PROPN');
  if (range.to <= range.from || (!isName && !says)) return undefined;
  return {
    source: [spanOf(clause, range)],
    cue: [spanOf(clause, says ? { from: colon - 1, to: colon } : { from: colon, to: colon + 1 })],
  };
}

function verbForm(word: string): string {
  return word.replace(/(?:s|ed)$/, '');
}

function fromSentence(region: Region): { source: Span[]; cue: Span[] } | undefined {
  const clause = readClause(region);
  const { words, groups } = clause;
  const group = groups.findLast(({ form }) => form === 'finite');
  if (!group || words.length > 30 || !ANSWERS.test(group.lemma)) return undefined;
  if (words.slice(group.to).some(({ pos }) => pos !== 'PUNCT' && pos !== 'ADV')) return undefined;
  const source = findSubject(clause, group) ?? findSubjectBehind(clause, group.to);
  return source && { source: [spanOf(clause, source)], cue: [spanOf(clause, group)] };
}
