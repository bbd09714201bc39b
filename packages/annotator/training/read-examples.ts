import { findNames } from '../src/names/find-names.ts';
import type { AttributionModel } from '../src/quotations/attribution-model.ts';
import { type Clause, readClause } from '../src/quotations/clause.ts';
import { contentEndFeatures, contentEnds } from '../src/quotations/content-end.ts';
import { contentRestFeatures, contentRests } from '../src/quotations/content-rest.ts';
import { contentStartFeatures, contentStarts } from '../src/quotations/content-start.ts';
import { type CueCandidate, findCueCandidates } from '../src/quotations/cue-candidate.ts';
import { cueFeatures } from '../src/quotations/cue-features.ts';
import { cueSpanFeatures, cueSpans } from '../src/quotations/cue-span.ts';
import { isSayingWord } from '../src/quotations/cue-words.ts';
import { readSpeech } from '../src/quotations/find-quotations.ts';
import type { WordRange } from '../src/quotations/find-subject.ts';
import { chanceOf } from '../src/quotations/linear-model.ts';
import { sourceCandidates, sourceFeatures } from '../src/quotations/source-span.ts';
import type { Span } from '../src/text-annotations.ts';
import { readTokens } from '../src/tokens/read-tokens.ts';
import type { Choice } from './fit-weights.ts';

export interface GoldQuotation {
  kind: string;
  source: Span[];
  cue: Span[];
  content: Span[];
}

export interface GoldText {
  text: string;
  quotations: GoldQuotation[];
}

export interface Examples {
  cue: { features: string[]; yes: boolean }[];
  cueSpan: Choice[];
  source: Choice[];
  contentStart: Choice[];
  contentEnd: Choice[];
  contentRest: Choice[];
}

/** What people decided at each step, as examples to learn from; steps that our candidates cannot reach are left out. */
export function readExamples(texts: readonly GoldText[], model: AttributionModel): Examples {
  const examples: Examples = {
    cue: [],
    cueSpan: [],
    source: [],
    contentStart: [],
    contentEnd: [],
    contentRest: [],
  };
  const clauses = texts.map(({ text, quotations }) => ({ clauses: readClauses(text), quotations }));
  const counts = new Map<string, number>();
  for (const { clauses: all, quotations } of clauses) {
    for (const clause of all) {
      for (const cue of findCueCandidates(clause, () => true)) {
        if (cue.sort === 'verb' || !quotations.some((quotation) => covers(clause, quotation.cue, cue.head)))
          continue;
        counts.set(cue.lemma, (counts.get(cue.lemma) ?? 0) + 1);
      }
    }
  }
  const isCueWord = (lemma: string) => isSayingWord(lemma) || (counts.get(lemma) ?? 0) >= 3;
  for (const { clauses: all, quotations } of clauses) {
    for (const clause of all) addClause(examples, clause, quotations, isCueWord, model);
  }
  return examples;
}

function readClauses(text: string): Clause[] {
  const tokens = readTokens(text);
  const { regions } = readSpeech(text, tokens, findNames(text, tokens));
  return regions.map(readClause);
}

function addClause(
  examples: Examples,
  clause: Clause,
  all: readonly GoldQuotation[],
  isCueWord: (lemma: string) => boolean,
  model: AttributionModel,
): void {
  const { words } = clause;
  const [first, last] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const gold = all.filter(({ cue }) => cue.some(([start]) => start >= first && start < last));
  const candidates = findCueCandidates(clause, isCueWord);
  const features = candidates.map((cue) => cueFeatures(clause, cue));
  const chances = new Map(candidates.map((cue, at) => [cue.head, chanceOf(model.cue, features[at] ?? [])]));
  const isCueAt = (at: number) => (chances.get(at) ?? 0) > 0.5;
  const owner = new Map<CueCandidate, GoldQuotation>();
  const unclear = new Set<CueCandidate>();
  for (const quotation of gold) {
    const inside = candidates.filter((cue) => covers(clause, quotation.cue, cue.head));
    const chosen =
      inside.find((cue) => cue.sort === 'verb' && words[cue.head]?.pos !== 'AUX') ??
      inside.find((cue) => cue.sort !== 'verb') ??
      inside[0];
    for (const cue of inside) if (cue !== chosen) unclear.add(cue);
    if (chosen && !owner.has(chosen)) owner.set(chosen, quotation);
  }
  for (const [at, cue] of candidates.entries()) {
    const quotation = owner.get(cue);
    if (quotation || !unclear.has(cue))
      examples.cue.push({ features: features[at] ?? [], yes: quotation !== undefined });
    if (quotation) addAttribution(examples, clause, cue, quotation, isCueAt);
  }
}

function addAttribution(
  examples: Examples,
  clause: Clause,
  cue: CueCandidate,
  quotation: GoldQuotation,
  isCueAt: (at: number) => boolean,
): void {
  const span = rangeOf(clause, quotation.cue[0]);
  if (!span) return;
  addChoice(
    examples.cueSpan,
    cueSpans(clause, cue),
    (range) => cueSpanFeatures(clause, cue, range),
    (range) => same(range, span),
  );
  const source = rangeOf(clause, quotation.source[0]);
  if (source || quotation.source.length === 0)
    addChoice(
      examples.source,
      sourceCandidates(clause, span),
      (range) => sourceFeatures(clause, cue, span, range),
      (range) => same(range, source),
    );
  const parts: WordRange[] = [];
  for (const span of quotation.content) {
    const part = rangeOf(clause, span);
    if (part && !parts.some((other) => other.from < part.to && part.from < other.to)) parts.push(part);
  }
  const length = ({ from, to }: WordRange) =>
    (clause.words[to - 1]?.end ?? 0) - (clause.words[from]?.start ?? 0);
  const [main, rest] = parts.sort((a, b) => length(b) - length(a));
  if (!main) return;
  addChoice(
    examples.contentStart,
    contentStarts(clause, span, source),
    (at) => contentStartFeatures(clause, cue, span, source, at),
    (at) => at === main.from,
  );
  addChoice(
    examples.contentEnd,
    contentEnds(clause, span, source, main.from),
    (to) => contentEndFeatures(clause, cue, span, source, main.from, to, isCueAt),
    (to) => to === main.to,
  );
  addChoice(
    examples.contentRest,
    contentRests(clause, cue, span, source, main),
    (range) => contentRestFeatures(clause, cue, span, source, main, range),
    (range) => same(range, rest),
  );
}

function addChoice<Candidate>(
  choices: Choice[],
  candidates: readonly Candidate[],
  featuresOf: (candidate: Candidate) => string[],
  isRight: (candidate: Candidate) => boolean,
): void {
  const right = candidates.flatMap((candidate, at) => (isRight(candidate) ? [at] : []));
  if (right.length > 0 && candidates.length > 1)
    choices.push({ candidates: candidates.map(featuresOf), right });
}

function same(a: WordRange | undefined, b: WordRange | undefined): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}

function covers({ words }: Clause, spans: readonly Span[], at: number): boolean {
  const word = words[at];
  return word !== undefined && spans.some(([start, end]) => word.start < end && word.end > start);
}

/** The words of a span in this clause, without marks at its ends. */
function rangeOf({ words }: Clause, span: Span | undefined): WordRange | undefined {
  if (!span) return undefined;
  let from = words.findIndex((word) => word.end > span[0]);
  let to = words.findLastIndex((word) => word.start < span[1]) + 1;
  if (from < 0) return undefined;
  while (from < to && words[from]?.pos === 'PUNCT') from++;
  while (to > from && words[to - 1]?.pos === 'PUNCT' && words[to - 1]?.text !== ')') to--;
  return from < to ? { from, to } : undefined;
}
