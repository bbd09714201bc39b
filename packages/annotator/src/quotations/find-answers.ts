import { isFunctionWord } from '../stories/function-words.ts';
import type { Quotation, Span } from '../text-annotations.ts';
import type { Token } from '../tokens/token.ts';

/** What is needed of a name: its place and its entity. */
interface PlacedEntity {
  start: number;
  end: number;
  entity: { id: string; name: string };
}

/** So many quotations before, and after a denial, are looked at. */
const WINDOW = 16;
/** What both must have in common, as a share of the lesser one's weight: less where the cue or the sentence opposes. */
const SAME_MATTER = 0.5;
const OPPOSED = 0.25;
const DENIED = 0.12;
const CONTRARY = 0.25;
const LEAST_SHARED = 4;
/** Quotations less certain than this answer nothing, and are not answered. */
const SURE = 0.4;
/** Stances that are taken to what somebody else said. */
const COUNTERS = new Set(['denies', 'doubts', 'refuses', 'opposes', 'criticizes', 'confirms']);
const CLAIMS = new Set([
  'accuses',
  'claims',
  'says',
  'warns',
  'criticizes',
  'announces',
  'predicts',
  'asks',
  'denies',
]);
/** `any such strategy`, `the claim`, `it`: what was said just before. */
const ANAPHOR =
  /^(?:(?:any|all)\s+(?:such\s+)?|the\s+|those\s+|these\s+|that\s+|this\s+|such\s+|both\s+|her\s+|his\s+|their\s+)(?:\p{L}+\s+)?(?:strateg(?:y|ies)|claims?|accusations?|allegations?|charges?|suggestions?|reports?|criticisms?|notion|idea|assertions?|accounts?|remarks?|comments?|statements?|threats?|demands?|offer|proposal|plan|request|wrongdoing|involvement|knowledge|responsibility)\b|^(?:it|that|this|any wrongdoing|wrongdoing|involvement|responsibility)$/iu;
const COMPARES =
  /\b(?:as|than)\s+(?:the\s+)?[\p{L}’' -]{2,40}?\s+(?:alleges?|claims?|says?|said|alleged|claimed|maintains?|suggests?|suggested|insists?|insisted)\b/u;
const NEGATIVE = /\b(?:not|no|never|nobody|nothing|none|neither|nor|false|untrue|lies?|wrong)\b|n['’]t\b/i;
const CONTRAST = /^(?:but|however|yet|still|though|instead|nevertheless)$/;

/** A quotation with what tells whether it answers another one. */
interface Statement {
  quotation: Quotation;
  at: number;
  speaker: string;
  /** The last word of who speaks: one person may have been taken for two. */
  surname: string;
  /** Whether names are among its terms. */
  entities: boolean;
  terms: ReadonlyMap<string, number>;
  weight: number;
  counters: boolean;
  contrast: boolean;
  anaphor: boolean;
  /** It says that something is not so. */
  negative: boolean;
  /** `as long as Reyes alleges` stands in it. */
  compares: boolean;
  paragraph: number;
}

/**
 * Which quotations answer one another: a denial what it denies, a statement one by somebody else on the same matter. Sets
 * `answers` of those that do, to the places in the list of the quotations answered.
 */
export function findAnswers(
  text: string,
  tokens: readonly Token[],
  names: readonly PlacedEntity[],
  quotations: readonly Quotation[],
): void {
  const statements = readStatements(text, tokens, names, quotations);
  for (const [place, statement] of statements.entries()) {
    const answered = answeredBy(statements, place, statement);
    if (answered !== undefined) statement.quotation.answers = [answered.at];
  }
}

function answeredBy(
  statements: readonly Statement[],
  place: number,
  statement: Statement,
): Statement | undefined {
  let best: Statement | undefined;
  let highest = 0;
  const last = statement.compares || (statement.counters && !statement.anaphor) ? place + 3 : place;
  for (let at = Math.max(0, place - WINDOW); at < Math.min(statements.length, last); at++) {
    const other = statements[at];
    if (!other || at === place || other.speaker === statement.speaker || other.surname === statement.surname)
      continue;
    if (overlaps(statement.quotation, other.quotation)) {
      // `not as long as Reyes alleges`: who compares answers, who is only spoken of does not.
      if (statement.compares && isWithin(other.quotation, statement.quotation)) return other;
      continue;
    }
    // What comes later was said already only in the same paragraph: `Reyes denied it after Okafor said …`.
    if (at > place && (other.paragraph !== statement.paragraph || other.counters)) continue;
    const score = relation(statement, other);
    if (score > highest || (score === highest && score > 0)) [best, highest] = [other, score];
  }
  return best;
}

function overlaps(one: Quotation, other: Quotation): boolean {
  const touches = (a: readonly Span[], b: readonly Span[]) =>
    a.some(([from, to]) => b.some(([start, end]) => from < end && start < to));
  return touches(one.content, [...other.content, ...other.cue]) || touches(other.content, one.cue);
}

/** Whether the cue of one stands in what the other says. */
function isWithin(inner: Quotation, outer: Quotation): boolean {
  return inner.cue.every(([from, to]) => outer.content.some(([start, end]) => start <= from && to <= end));
}

/** How surely one answers the other: nothing where too little is in common. */
function relation(one: Statement, other: Statement): number {
  let shared = 0;
  let count = 0;
  for (const [term, weight] of one.terms) {
    if (!other.terms.has(term)) continue;
    shared += weight;
    count++;
  }
  const share = shared / Math.max(0.1, Math.min(one.weight, other.weight));
  const near = one.paragraph - other.paragraph;
  const named = other.terms.has(one.speaker) && CLAIMS.has(other.quotation.stance ?? 'says');
  if (one.counters && one.anaphor && near <= 2) return 1 / (1 + Math.abs(near)) + share + (named ? 0.5 : 0);
  const opposed = one.counters || (one.contrast && near <= 2);
  const contrary = one.negative !== other.negative && near <= 2 && share >= CONTRARY;
  if (contrary && (count > 1 || (count === 1 && one.entities && near <= 1))) return share + 0.1;
  if (opposed && named && near <= 2) return 0.5 + share;
  const denies = one.quotation.stance === 'denies';
  if (opposed && count > (denies ? 0 : 1) && share >= (denies ? DENIED : OPPOSED)) return share + 0.2;
  return share >= SAME_MATTER && count >= LEAST_SHARED ? share : 0;
}

function readStatements(
  text: string,
  tokens: readonly Token[],
  names: readonly PlacedEntity[],
  quotations: readonly Quotation[],
): Statement[] {
  const spoken = quotations.flatMap((quotation, at) => {
    const { source } = quotation;
    const speaker =
      quotation.speaker ?? source.map(([from, to]) => text.slice(from, to).toLowerCase()).join(' ');
    // Who is not known by name may deny, but no more is made of it.
    const known = quotation.speaker !== undefined || quotation.stance === 'denies';
    return speaker === '' ||
      !known ||
      quotation.confidence < SURE ||
      quotation.within !== undefined ||
      quotation.content.length === 0
      ? []
      : [{ quotation, at, speaker }];
  });
  const surnames = new Map(names.map(({ entity }) => [entity.id, lastWord(entity.name)]));
  const bags = spoken.map(({ quotation, speaker }) => termsOf(tokens, names, quotation.content, speaker));
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const term of bag) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const breaks = [...text.matchAll(/\n[^\S\n]*\n/g)].map(({ index }) => index);
  let paragraph = 0;
  return spoken.map(({ quotation, at, speaker }, place) => {
    const first = Math.min(
      ...[...quotation.content, ...quotation.cue, ...quotation.source].map(([start]) => start),
    );
    while ((breaks[paragraph] ?? Infinity) < first) paragraph++;
    while (paragraph > 0 && (breaks[paragraph - 1] ?? 0) > first) paragraph--;
    const terms = new Map(
      [...(bags[place] ?? [])].map((term) => [term, 1 / Math.log(2 + (frequency.get(term) ?? 1))]),
    );
    const [content] = quotation.content;
    return {
      quotation,
      at,
      speaker,
      surname: surnames.get(speaker) ?? lastWord(speaker),
      entities: [...terms.keys()].some((term) => surnames.has(term)),
      terms,
      weight: [...terms.values()].reduce((sum, weight) => sum + weight, 0),
      counters: COUNTERS.has(quotation.stance ?? ''),
      contrast: CONTRAST.test(wordBefore(text, first)),
      negative: NEGATIVE.test(quotation.content.map((span) => text.slice(...span)).join(' ')),
      compares: content !== undefined && COMPARES.test(text.slice(...content)),
      anaphor: content !== undefined && ANAPHOR.test(text.slice(...content).trim()),
      paragraph,
    };
  });
}

function lastWord(name: string): string {
  return name.split(/\s/).at(-1)?.toLowerCase() ?? name;
}

/** The word that begins the sentence, where nothing else stands before the quotation. */
function wordBefore(text: string, at: number): string {
  return /(\p{L}+),?\s*$/u.exec(text.slice(Math.max(0, at - 16), at))?.[1]?.toLowerCase() ?? '';
}

/** Names as their entities, other words that mean something by their dictionary form; the speaker's own name is left out. */
function termsOf(
  tokens: readonly Token[],
  names: readonly PlacedEntity[],
  content: readonly Span[],
  speaker: string,
): Set<string> {
  const terms = new Set<string>();
  for (const [start, end] of content) {
    let name = firstFrom(names, start);
    for (let at = firstFrom(tokens, start); (tokens[at]?.start ?? Infinity) < end; at++) {
      const token = tokens[at];
      if (!token) break;
      while ((names[name]?.end ?? Infinity) <= token.start) name++;
      const within = names[name];
      if (within && within.start <= token.start) terms.add(within.entity.id);
      else if (
        /^(?:NOUN|VERB|ADJ|PROPN|NUM)$/.test(token.pos) &&
        token.lower.length > 2 &&
        !isFunctionWord(token.lower)
      )
        terms.add(token.lemma);
    }
  }
  terms.delete(speaker);
  return terms;
}

/** Index of the first that begins at an offset or behind it. */
function firstFrom(items: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
