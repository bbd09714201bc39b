import {
  type Anchor,
  type AnnotationSet,
  type Article,
  cleanLine,
  type KeyPhrase,
} from '@tearsheet/core/model';
import { isFunctionWord } from '../stories/function-words.ts';
import { anchorTo, type ProseBlock, proseBlocks } from './prose-blocks.ts';

export interface KeyPhraseOptions {
  /** At most so many. */
  most?: number;
}

const MOST = 12;
const LONGEST = 3;
/** How much more the first blocks count than the rest, and how fast that fades. */
const LEAD = 2;
const LEAD_BLOCKS = 3;
/** Words behind which a noun stands, in the languages of the function words. */
const BEFORE_NOUN =
  /^(?:the|a|an|its|their|his|her|our|this|these|those|some|any|no|of|more|new|der|die|das|des|dem|den|ein|eine|einen|einem|einer|im|zum|zur|le|la|les|un|une|du|des|ce|cette|ses|leur|leurs|el|los|las|una|unos|del|al|su|sus)$/;
/** Time and saying are in every article. */
const EVERYWHERE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|today|yesterday|tomorrow|morning|evening|night|month|months|week|weeks|years|days|hours|percent|million|billion|according|saying|says|told|added|asked|called|made|make|including|like|get|got|going|go|come|came|took|take|since|later|earlier|ago|still|well|back|even|many|much|however|around|among|between|without|within|another|other|others|thing|things|lot|way)$/;

interface Word {
  key: string;
  start: number;
  end: number;
  /** Stands where a noun may stand. */
  noun: boolean;
}

interface Candidate {
  phrase: string;
  weight: number;
  targets: Anchor[];
  words: string[];
}

/**
 * The names and the phrases that tell what an article is about, weightiest first: those that come again, early, in the
 * headline. Names come from its annotations; phrases are words in a row that no small word or mark parts.
 */
export function keyPhrases(
  article: Article,
  set: AnnotationSet,
  { most = MOST }: KeyPhraseOptions = {},
): KeyPhrase[] {
  const blocks = proseBlocks(article);
  const headline = new Set(article.headlines.flatMap(({ value }) => wordsOf(value).map(({ key }) => key)));
  const candidates = [...names(blocks, set), ...phrases(blocks, set)]
    .map((candidate) => ({
      ...candidate,
      weight: candidate.weight * (candidate.words.some((word) => headline.has(word)) ? 1.5 : 1),
    }))
    .sort((one, other) => other.weight - one.weight || (one.phrase < other.phrase ? -1 : 1));
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (chosen.length >= most) break;
    // A part of what was chosen, or more words around it, tell nothing new.
    const known = chosen.some(
      ({ words }) =>
        candidate.words.every((word) => words.includes(word)) ||
        words.every((word) => candidate.words.includes(word)),
    );
    if (!known) chosen.push(candidate);
  }
  const highest = chosen[0]?.weight ?? 1;
  return chosen.flatMap(({ phrase, weight, targets }) => {
    const line = cleanLine(phrase);
    return line === undefined || targets.length === 0
      ? []
      : [{ phrase: line, weight: Math.round((100 * weight) / highest) / 100, targets }];
  });
}

function names(blocks: readonly ProseBlock[], { annotations, entities }: AnnotationSet): Candidate[] {
  const places = new Map(blocks.map(({ id }, at) => [id, at]));
  const found = new Map<string, Candidate>();
  for (const { id, name, type } of entities) {
    // A people's adjective is in every article of its country.
    if (type !== 'MISC' || /[\s\d]/.test(name))
      found.set(id, { phrase: name, weight: 0, targets: [], words: wordsOf(name).map(({ key }) => key) });
  }
  for (const { body, state } of annotations) {
    if (body.type !== 'mention' || state !== 'current') continue;
    const candidate = found.get(body.entity);
    if (!candidate) continue;
    candidate.weight += 1.2 * lead(places.get(body.target.block) ?? 0);
    candidate.targets.push(body.target);
  }
  return [...found.values()].filter(({ targets }) => targets.length > 0);
}

function phrases(blocks: readonly ProseBlock[], { annotations }: AnnotationSet): Candidate[] {
  const taken = new Map<string, [number, number][]>();
  for (const { body, state } of annotations) {
    if (state !== 'current' || !('target' in body) || Array.isArray(body.target)) continue;
    const spans = taken.get(body.target.block) ?? [];
    spans.push([body.target.start, body.target.end]);
    taken.set(body.target.block, spans);
  }
  const found = new Map<string, Candidate & { nouns: number }>();
  for (const [place, block] of blocks.entries()) {
    const spans = taken.get(block.id) ?? [];
    for (const run of runsOf(block.text, spans)) {
      for (let from = 0; from < run.length; from++) {
        for (let to = from + 1; to <= Math.min(run.length, from + LONGEST); to++)
          count(
            found,
            block,
            run.slice(from, to),
            lead(place),
            to === run.length && run.some(({ noun }) => noun),
          );
      }
    }
  }
  return [...found.values()].filter(
    ({ targets, words, nouns }) =>
      targets.length > 1 && (words.length > 1 ? nouns >= 1 : nouns >= 2 && (words[0]?.length ?? 0) > 3),
  );
}

function count(
  found: Map<string, Candidate & { nouns: number }>,
  block: ProseBlock,
  words: readonly Word[],
  weight: number,
  closes: boolean,
): void {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return;
  const key = words.map((word) => word.key).join(' ');
  const target = anchorTo(block, [first.start, last.end]);
  if (!target) return;
  const candidate = found.get(key) ?? {
    phrase: block.text.slice(first.start, last.end),
    weight: 0,
    targets: [],
    words: words.map((word) => word.key),
    nouns: 0,
  };
  candidate.weight += weight * (0.5 + 0.5 * words.length);
  candidate.targets.push(target);
  if (/^\p{Ll}/u.test(target.exact) && /^\p{Lu}/u.test(candidate.phrase)) candidate.phrase = target.exact;
  // `the political climate`: an adjective closes no phrase.
  if (closes) candidate.nouns++;
  found.set(key, candidate);
}

/** Words in a row with no small word, mark, number or annotation between them. */
function runsOf(text: string, taken: readonly (readonly [number, number])[]): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  let end = 0;
  for (const word of wordsOf(text)) {
    const gap = text.slice(end, word.start);
    if (
      /[^\s]/.test(gap) ||
      !isTelling(word.key) ||
      taken.some(([from, to]) => word.start < to && from < word.end)
    ) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    end = word.end;
    if (isTelling(word.key) && !taken.some(([from, to]) => word.start < to && from < word.end))
      run.push(word);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function isTelling(key: string): boolean {
  const word = key.replace(/['’].*$/, '');
  return word.length > 2 && !/^\d/.test(key) && !isFunctionWord(word) && !EVERYWHERE.test(word);
}

function wordsOf(text: string): Word[] {
  let before = '';
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => {
    const lower = word.toLowerCase();
    const key = lower.length > 4 ? lower.replace(/['’]s$/, '').replace(/(?<=[^s])s$/, '') : lower;
    const noun = BEFORE_NOUN.test(before) || /^\p{Lu}/u.test(word);
    before = lower;
    return { key, start: index, end: index + word.length, noun };
  });
}

function lead(place: number): number {
  return 1 + LEAD * Math.exp(-place / LEAD_BLOCKS);
}
