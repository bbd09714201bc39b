import type { Span } from '../text-annotations.ts';
import { announcedSpeaker } from './announced-speaker.ts';
import type { Attribution } from './find-attributions.ts';
import type { QuotedPassage } from './find-quoted-passages.ts';
import type { Region } from './read-words.ts';

/**
 * Speech without a cue in its own sentence goes on from what was said just before it in the paragraph. A paragraph
 * that is speech and no more is the last speaker's, or the next one's. The rest stands without a source.
 */
export function attachSpeech(
  text: string,
  found: readonly Attribution[],
  regions: readonly Region[],
  speech: readonly QuotedPassage[],
): Attribution[] {
  const owner = new Map<QuotedPassage, Attribution>();
  for (const attribution of found)
    for (const passage of attribution.passages) owner.set(passage, attribution);
  const places = placesOf(regions);
  const loose: { attribution: Attribution; at: number }[] = [];
  let before: Before | undefined;
  let next = 0;
  for (const [at, passage] of speech.entries()) {
    for (; (found[next]?.at ?? Infinity) < passage.start; next++) {
      const attribution = found[next];
      if (attribution) before = later(text, before, attribution);
    }
    const own = owner.get(passage);
    if (own) {
      before = { attribution: own, end: Math.max(passage.end, endOf(own)) };
      continue;
    }
    const content: Span[] = passage.parts.map(([start, end]) => [start, end]);
    const relation = before ? relationTo(text, before, passage, places) : 'none';
    if (before && relation === 'goes on') {
      const { attribution } = before;
      attribution.content.push(...content);
      attribution.content.sort((a, b) => a[0] - b[0]);
      attribution.passages.push(passage);
      if (attribution.kind === 'indirect') attribution.kind = 'mixed';
      before = { attribution, end: Math.max(before.end, passage.end) };
      continue;
    }
    const place = places.get(passage);
    const announced = place && announcedSpeaker(regions, place);
    const attribution = withoutCue(
      passage,
      content,
      announced?.source ?? (before && relation === 'same speaker' ? before.attribution.source : []),
    );
    if (announced) {
      attribution.cue = announced.cue;
      attribution.form = 'announced';
    }
    loose.push({ attribution, at });
    before = attribution.source.length > 0 ? { attribution, end: passage.end } : undefined;
  }
  for (const { attribution, at } of loose.reverse()) {
    const [passage, following] = [speech[at], speech[at + 1]];
    if (attribution.source.length > 0 || !passage || !following) continue;
    const gap = text.slice(passage.end, following.start);
    const source = owner.get(following)?.source ?? [];
    if (/^\s*\n\s*\n\s*$/.test(gap) && isAlone(text, passage, places) && source.length > 0) {
      attribution.source = source;
      attribution.form = 'continued';
    }
    owner.set(passage, attribution);
  }
  return [...found, ...loose.map(({ attribution }) => attribution)].sort((a, b) => a.at - b.at);
}

/** What was said last, and where that ended. */
interface Before {
  attribution: Attribution;
  end: number;
}

/** `“Yes,” Brown said, noting that it rained. “We go.”`: speech goes on from speech, whatever else its sentence says. */
function later(text: string, before: Before | undefined, attribution: Attribution): Before {
  const end = endOf(attribution);
  const speaks = before !== undefined && before.attribution.passages.length > 0;
  if (speaks && attribution.passages.length === 0) {
    const gap = text.slice(before.attribution.cueEnd, attribution.at).replace(ABBREVIATIONS, '');
    if (before.attribution.cueEnd >= attribution.at || !/[.?!\n]/.test(gap))
      return { ...before, end: Math.max(end, before.end) };
  }
  return { attribution, end };
}

/** Where a passage stands: the number of its sentence, and how many words are before it there. */
type Places = ReadonlyMap<QuotedPassage, { region: number; at: number; paragraph: number }>;

function placesOf(regions: readonly Region[]): Places {
  const places = new Map<QuotedPassage, { region: number; at: number; paragraph: number }>();
  for (const [region, { words, paragraph }] of regions.entries()) {
    for (const [at, { quote }] of words.entries()) if (quote) places.set(quote, { region, at, paragraph });
  }
  return places;
}

/** How far speech may stand from the speech that it goes on from, in UTF-16 units. */
const NEAR = 400;

function relationTo(
  text: string,
  before: Before,
  passage: QuotedPassage,
  places: Places,
): 'goes on' | 'same speaker' | 'none' {
  if (passage.start < before.end || passage.start - before.end > NEAR) return 'none';
  const gap = text.slice(before.end, passage.start);
  // Where lines are paragraphs, speech that begins one goes on from nothing.
  const breaks = Math.max(gap.match(/\n[^\S\n]*\n/g)?.length ?? 0, /\n\s*$/.test(gap) ? 1 : 0);
  const bare = gap.replace(ABBREVIATIONS, '').replace(MID_SENTENCE, '');
  if (breaks > 1 || !/^[^.?!]*[.?!,;:]?\s*$/.test(bare)) return 'none';
  if (breaks === 0) return 'goes on';
  return before.attribution.kind !== 'indirect' && isAlone(text, passage, places) ? 'same speaker' : 'none';
}

const ABBREVIATIONS = /\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|[”"'’)]/gu;

/** A dot with a comma or a small letter behind it ends nothing: `in Everett, Wash., recently`. */
const MID_SENTENCE = /\.(?=,|\s+\p{Ll})/gu;

/** Whether a passage is its whole paragraph. */
function isAlone(text: string, passage: QuotedPassage, places: Places): boolean {
  const before = text.slice(Math.max(0, passage.start - 40), passage.start);
  return (
    places.get(passage)?.at === 0 &&
    /(?:^|\n)\s*$/.test(before) &&
    /^\s*(?:\n|$)/.test(text.slice(passage.end, passage.end + 40))
  );
}

function endOf({ content, cue, source, cueEnd }: Attribution): number {
  return Math.max(cueEnd, ...[...content, ...cue, ...source].map(([, end]) => end));
}

function withoutCue(passage: QuotedPassage, content: Span[], source: Span[]): Attribution {
  return {
    kind: 'direct',
    source,
    cue: [],
    content,
    addressee: [],
    lemma: 'say',
    negated: false,
    chance: 0.5,
    form: source.length > 0 ? 'continued' : 'marks',
    sure: 0.5,
    passages: [passage],
    at: passage.start,
    cueEnd: passage.end,
  };
}
