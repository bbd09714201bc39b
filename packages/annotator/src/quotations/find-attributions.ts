import type { Span } from '../text-annotations.ts';
import type { AttributionModel } from './attribution-model.ts';
import { type Clause, readClause } from './clause.ts';
import { contentEndFeatures, contentEnds } from './content-end.ts';
import { contentRestFeatures, contentRests } from './content-rest.ts';
import { contentStartFeatures, contentStarts } from './content-start.ts';
import { type CueCandidate, findCueCandidates } from './cue-candidate.ts';
import { cueFeatures } from './cue-features.ts';
import { cueSpanFeatures, cueSpans } from './cue-span.ts';
import { isSayingWord } from './cue-words.ts';
import { findAddressee } from './find-addressee.ts';
import type { QuotedPassage } from './find-quoted-passages.ts';
import { findSignedSpeech } from './find-signed-speech.ts';
import type { WordRange } from './find-subject.ts';
import { chanceOf, rank } from './linear-model.ts';
import type { Region } from './read-words.ts';
import { sourceCandidates, sourceFeatures } from './source-span.ts';
import { introducesContent } from './verb-lexicon.ts';
import { kindOf, spanOf, spansOf } from './word-spans.ts';

/** By what somebody's words are known: a word that says so, a colon, a label, a signature, what stands beside them. */
export type AttributionForm =
  | CueCandidate['sort']
  | 'label'
  | 'signature'
  | 'continued'
  | 'announced'
  | 'marks'
  | 'foreign'
  | 'nested';

/** Something said, before its speaker is known. */
export interface Attribution {
  kind: 'direct' | 'indirect' | 'mixed';
  source: Span[];
  cue: Span[];
  content: Span[];
  addressee: Span[];
  lemma: string;
  negated: boolean;
  /** How sure it is that this is a cue, from 0 to 1. */
  chance: number;
  /** The form that shows it: what the rule is called that made it. */
  form: AttributionForm;
  /** How sure cue, source and what was said are together, from 0 to 1, before it is set against what people found. */
  sure: number;
  /** The passages that this attribution accounts for. */
  passages: QuotedPassage[];
  /** Where it begins, for its place in the order. */
  at: number;
  /** Where cue and source end. */
  cueEnd: number;
}

/** As many words between quotation marks are looked a speaker for. */
const FRAGMENT = 3;
/** From here on a candidate is taken for a cue. */
export const ENOUGH = 0.3;
/** Cue, source and what was said are right together with at least this chance, or nothing is said. */
const SURE = 0.15;
/** A source less likely than this is nobody. */
const LEAST_SHARE = 0.02;
/** So many beginnings of what was said are followed to their best end. */
const BEAM = 3;

/** The attributions of one region, in order. */
export function findAttributions(region: Region, model: AttributionModel): Attribution[] {
  const clause = readClause(region);
  const signed = findSignedSpeech(clause);
  if (signed) return [signed];
  const candidates = findCueCandidates(clause, (lemma) => model.cueWords.has(lemma) || isSayingWord(lemma));
  const chances = new Map<number, number>();
  const plain = plainSpeech(clause, candidates);
  for (const cue of candidates) {
    const learned = chanceOf(model.cue, cueFeatures(clause, cue));
    const formal = cue === plain?.cue || isComparison(clause, cue);
    chances.set(cue.head, formal ? Math.max(learned, PLAIN) : learned);
  }
  const isCueAt = (at: number) => (chances.get(at) ?? 0) > 0.5;
  const found: Found[] = [];
  const at = (cue: CueCandidate, claimed: Claimed = NOTHING) =>
    attribute({
      clause,
      cue,
      chance: chances.get(cue.head) ?? 0,
      model,
      isCueAt,
      claimed,
      ...(cue === plain?.cue ? { speech: plain.speech } : {}),
    });
  /** From the likeliest down. */
  const weaker = () =>
    candidates
      .filter(({ head }) => (chances.get(head) ?? 0) >= SURE)
      .sort((a, b) => (chances.get(b.head) ?? 0) - (chances.get(a.head) ?? 0));
  let taken = 0;
  for (const cue of candidates) {
    if ((chances.get(cue.head) ?? 0) < ENOUGH || cue.head < taken) continue;
    const attribution = at(cue);
    if (!attribution) continue;
    found.push(attribution);
    taken = attribution.span.to;
  }
  const owner = ownersOf(found);
  // Nobody else says what somebody said: the less certain one looks for something else.
  for (const [index, one] of found.entries()) {
    const lost = one.attribution.passages.filter((passage) => owner.get(passage) !== one);
    if (lost.length === 0) continue;
    const other = at(one.cue, (passage) => owner.has(passage) && owner.get(passage) !== one);
    if (other) found[index] = other;
  }
  for (const { quote } of clause.words) {
    if (!quote || owner.has(quote)) continue;
    // Speech wants a speaker, so a weaker cue will do.
    let best: Found | undefined;
    for (const cue of weaker()) {
      if (found.some(({ span }) => cue.head >= span.from && cue.head < span.to)) continue;
      best = at(cue, (passage) => owner.has(passage));
      if (best?.attribution.passages.includes(quote)) break;
      best = undefined;
    }
    if (!best) continue;
    found.push(best);
    for (const passage of best.attribution.passages) owner.set(passage, best);
  }
  for (const words of fragmentsOf(clause)) {
    const start = clause.words[words.from]?.start ?? 0;
    const claims = ({ attribution }: Found) =>
      attribution.content.some(([from, to]) => from <= start && start < to);
    if (found.some(claims)) continue;
    for (const cue of weaker()) {
      if (found.some(({ span }) => cue.head >= span.from && cue.head < span.to)) continue;
      const best = at(cue, (passage) => owner.has(passage));
      if (!best || !claims(best)) continue;
      found.push(best);
      break;
    }
  }
  return found.map(({ attribution }) => attribution).sort((a, b) => a.at - b.at);
}

/** Words between quotation marks inside a sentence, enough of them to be somebody's rather than a name for something. */
function fragmentsOf({ words }: Clause): WordRange[] {
  const fragments: WordRange[] = [];
  let from = -1;
  for (const [at, word] of words.entries()) {
    if (word.opened) from = at;
    if (word.closed && from >= 0) {
      if (at + 1 - from >= FRAGMENT) fragments.push({ from, to: at + 1 });
      from = -1;
    }
  }
  return fragments;
}

/** How sure a comparison is, which was seldom seen. */
const COMPARED = 0.6;
/** A verb beside speech that ends with a comma is its cue, whatever verb it is. */
const PLAIN = 0.9;

/** `not as long as Brown alleges`, `more than the mayor claims.`: plain by its form, and too rare to have been learned. */
function isComparison({ words }: Clause, { sort, form, lemma, subject, to }: CueCandidate): boolean {
  return (
    sort === 'verb' &&
    form === 'finite' &&
    subject !== undefined &&
    /^(?:as|than)$/.test(words[subject.from - 1]?.lower ?? '') &&
    (words[to] === undefined || words[to]?.pos === 'PUNCT') &&
    introducesContent({ lemma, frame: 'left', form })
  );
}

/** `“We go,” Brown thundered`, `“Is it?” asked the mayor`: speech, and its cue and speaker right behind it. */
function plainSpeech(
  clause: Clause,
  candidates: readonly CueCandidate[],
): { cue: CueCandidate; speech: number } | undefined {
  const { words } = clause;
  const speech = words.findIndex(({ pos }) => pos === 'QUOTE');
  if (speech < 0 || speech > 1 || !/[,?!—–-]["”’'\s]*$/.test(words[speech]?.text ?? '')) return undefined;
  const cue = candidates.find(
    ({ sort, form, subject, behind, from }) =>
      sort === 'verb' &&
      form === 'finite' &&
      (subject ? subject.from === speech + 1 : from === speech + 1 && behind !== undefined),
  );
  return cue && { cue, speech };
}

interface Found {
  cue: CueCandidate;
  span: WordRange;
  attribution: Attribution;
}

/** Whether speech belongs to another attribution. */
type Claimed = (passage: QuotedPassage) => boolean;

const NOTHING: Claimed = () => false;

/** Each passage with the attribution that claims it most surely. */
function ownersOf(found: readonly Found[]): Map<QuotedPassage, Found> {
  const owner = new Map<QuotedPassage, Found>();
  for (const one of found) {
    for (const passage of one.attribution.passages) {
      const other = owner.get(passage);
      if (!other || other.attribution.chance < one.attribution.chance) owner.set(passage, one);
    }
  }
  return owner;
}

interface Task {
  clause: Clause;
  cue: CueCandidate;
  chance: number;
  model: AttributionModel;
  isCueAt: (at: number) => boolean;
  claimed: Claimed;
  /** The word that is what was said, where the form tells. */
  speech?: number;
}

function attribute({ clause, cue, chance, model, isCueAt, claimed, speech }: Task): Found | undefined {
  const { words } = clause;
  const span = rank(model.cueSpan, cueSpans(clause, cue), (range) => cueSpanFeatures(clause, cue, range))[0]
    ?.candidate;
  if (!span) return undefined;
  const sources = rank(model.source, sourceCandidates(clause, span), (range) =>
    sourceFeatures(clause, cue, span, range),
  );
  let source = sources[0]?.candidate;
  // What is said can only make it less sure: nothing more needs to be looked at.
  const soFar = isComparison(clause, cue) ? 1 : chance * (sources[0]?.share ?? 1);
  if (soFar < SURE) return undefined;
  const isFree = (at: number) => {
    const quote = words[at]?.quote;
    return quote === undefined || !claimed(quote);
  };
  const possible = contentStarts(clause, span, source).filter(isFree);
  const starts = rank(
    model.contentStart,
    speech !== undefined && possible.includes(speech) ? [speech] : possible,
    (at) => contentStartFeatures(clause, cue, span, source, at),
  ).slice(0, BEAM);
  let best: { main: WordRange; share: number } | undefined;
  for (const start of starts) {
    // No end can make it better than what is there.
    if ((best && start.share <= best.share) || soFar * start.share < SURE) break;
    const from = start.candidate;
    const end = rank(model.contentEnd, contentEnds(clause, span, source, from), (to) =>
      contentEndFeatures(clause, cue, span, source, from, to, isCueAt),
    )[0];
    const share = start.share * (end?.share ?? 0);
    if (end && share > (best?.share ?? 0)) best = { main: { from, to: end.candidate }, share };
  }
  if (!best) return undefined;
  if (soFar * best.share < SURE) return undefined;
  const { main } = best;
  const speaks = words.slice(main.from, main.to).some(({ pos }) => pos === 'QUOTE');
  if (!speaks && !isSupported(cue, model)) return undefined;
  // Speech is somebody's: the likeliest one that is named.
  if (!source && words[main.from]?.pos === 'QUOTE' && cue.sort === 'verb') {
    const [named] = sources.filter(({ candidate, share }) => candidate !== undefined && share > LEAST_SHARE);
    if (named?.candidate && !overlap(named.candidate, main)) source = named.candidate;
  }
  const rests = contentRests(clause, cue, span, source, main).filter(
    (range) => !range || range.to - range.from > 1 || isFree(range.from),
  );
  const rest = rank(model.contentRest, rests, (range) =>
    contentRestFeatures(clause, cue, span, source, main, range),
  )[0]?.candidate;
  const content = [main, ...(rest ? [rest] : [])].sort((a, b) => a.from - b.from);
  const addressee = cue.complement.addressee ?? findAddressee(clause, cue, span, source, content);
  return {
    cue,
    span,
    attribution: {
      kind: kindOf(clause, content),
      source: source ? [spanOf(clause, source)] : [],
      cue: [spanOf(clause, span)],
      content: content.flatMap((range) => spansOf(clause, range)),
      addressee: addressee ? [spanOf(clause, addressee)] : [],
      lemma: cue.lemma,
      negated: cue.negated,
      chance,
      form: cue.sort,
      sure: isComparison(clause, cue) ? COMPARED : chance * best.share * (sources[0]?.share ?? 1),
      passages: content.flatMap((range) =>
        words.slice(range.from, range.to).flatMap((word) => (word.quote ? [word.quote] : [])),
      ),
      at: words[Math.min(span.from, ...content.map((range) => range.from))]?.start ?? 0,
      cueEnd: words[Math.max(span.to, source?.to ?? 0) - 1]?.end ?? 0,
    },
  };
}

/**
 * Whether a verb says or thinks something by a list, or by more articles that use it so than otherwise: `eliminated` a
 * stockpile has all the form of `criticized` a stockpile.
 */
function isSupported({ sort, lemma, form, complement }: CueCandidate, { cue }: AttributionModel): boolean {
  if (sort !== 'verb') return true;
  const { frame, preposition } = complement;
  const use = { lemma, frame, form, ...(preposition === undefined ? {} : { preposition }) };
  if (introducesContent(use) || introducesContent({ ...use, frame: 'left' })) return true;
  const learned = (cue.get(`verb:${lemma}`) ?? 0) + (cue.get(`verb:${lemma}&frame=${frame}`) ?? 0);
  return learned > 0;
}

function overlap(one: WordRange, other: WordRange): boolean {
  return one.from < other.to && other.from < one.to;
}
