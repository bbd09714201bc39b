import type { Span } from '../text-annotations.ts';
import { splitSentences } from '../tokens/split-sentences.ts';
import type { Token } from '../tokens/token.ts';
import { findAccordingTo } from './find-according-to.ts';
import { type Attribution, findAttributions } from './find-attributions.ts';
import { findNounCues } from './find-noun-cues.ts';
import { findQuotedPassages, type QuotedPassage } from './find-quoted-passages.ts';
import { readRegions } from './read-words.ts';
import { introducesContent, isSureCue } from './verb-lexicon.ts';

/** Who said what in a text, in reading order; speakers are not yet resolved. */
export function findQuotations(text: string, tokens: readonly Token[]): Attribution[] {
  const sentences = splitSentences(text, tokens);
  const passages = findQuotedPassages(text);
  const { regions, speech } = readRegions(text, tokens, sentences, passages);
  const found: Attribution[] = [];
  for (const region of regions) {
    if (region.inside) continue;
    found.push(...findAccordingTo(region), ...findNounCues(region));
    found.push(...findAttributions(region, introducesContent, isSureCue));
  }
  found.sort((a, b) => a.at - b.at);
  return attachSpeech(text, found, speech);
}

/** Speech without a cue goes on from the speech before it, or follows a colon; the rest stands without a source. */
function attachSpeech(text: string, found: Attribution[], speech: readonly QuotedPassage[]): Attribution[] {
  const owner = new Map<QuotedPassage, Attribution>();
  for (const attribution of found)
    for (const passage of attribution.passages) owner.set(passage, attribution);
  let before: Attribution | undefined;
  let last: QuotedPassage | undefined;
  const loose: Attribution[] = [];
  for (const passage of speech) {
    const own = owner.get(passage);
    const content: Span[] = passage.parts.map(([start, end]) => [start, end]);
    if (own) before = own;
    else {
      const gap = last && before ? text.slice(Math.max(last.end, before.cueEnd), passage.start) : undefined;
      const near = gap !== undefined && !/\n\s*\n/.test(gap) && before && before.cueEnd > (last?.start ?? 0);
      if (
        near &&
        before &&
        gap.length < 200 &&
        /^[^.?!]*[.?!,;]?\s*$/.test(gap.replace(/\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\./gu, ''))
      ) {
        before.content.push(...content);
        before.passages.push(passage);
      } else {
        const attribution: Attribution = {
          kind: 'direct',
          source: goesOnFrom(text, last, passage) && before ? before.source : [],
          cue: [],
          content,
          addressee: [],
          lemma: 'say',
          negated: false,
          frame: 'speech',
          form: 'finite',
          paragraph: 0,
          passages: [passage],
          at: passage.start,
          cueEnd: passage.end,
        };
        loose.push(attribution);
        if (attribution.source.length === 0) before = undefined;
        else before = attribution;
      }
    }
    last = passage;
  }
  return [...found, ...loose].sort((a, b) => a.at - b.at);
}

/** The paragraph before held speech, and at most its cue stands between. */
function goesOnFrom(text: string, last: QuotedPassage | undefined, passage: QuotedPassage): boolean {
  if (!last || passage.start - last.end > 160) return false;
  const gap = text.slice(last.end, passage.start);
  return /^[^\n]*\n\s*\n?\s*$/.test(gap) && text.slice(passage.end, passage.end + 2).trim() === '';
}
