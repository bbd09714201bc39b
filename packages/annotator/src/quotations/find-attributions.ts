import type { Span } from '../text-annotations.ts';
import { type Clause, readClause } from './clause.ts';
import { type Complement, type Frame, findComplement } from './find-complement.ts';
import { findExtent, findLeftExtent } from './find-extent.ts';
import type { VerbGroup } from './find-phrases.ts';
import type { QuotedPassage } from './find-quoted-passages.ts';
import { complementSpeech, leftSpeech, speechBehind } from './find-speech.ts';
import { findSubject, findSubjectBehind, type WordRange } from './find-subject.ts';
import type { Region } from './read-words.ts';
import { kindOf, spanOf, spansOf } from './word-spans.ts';

/** Something said, before its speaker is known. */
export interface Attribution {
  kind: 'direct' | 'indirect' | 'mixed';
  source: Span[];
  cue: Span[];
  content: Span[];
  addressee: Span[];
  lemma: string;
  negated: boolean;
  frame: Frame | 'left';
  form: string;
  paragraph: number;
  /** The passages that this attribution accounts for. */
  passages: QuotedPassage[];
  /** Where it begins, for its place in the order. */
  at: number;
  /** Where cue and source end. */
  cueEnd: number;
}

/** Whether a verb in a frame introduces what somebody said or thought. */
export type Accepts = (candidate: {
  lemma: string;
  frame: Frame | 'left';
  form: string;
  preposition?: string;
  negated: boolean;
  hasSource: boolean;
}) => boolean;

/** The attributions of one region, in order. */
export function findAttributions(
  region: Region,
  accepts: Accepts,
  isCue: (group: VerbGroup) => boolean,
): Attribution[] {
  const clause = readClause(region);
  const found: Attribution[] = [];
  let subjectBefore: WordRange | undefined;
  let cueSubject = false;
  const claimed = new Set<QuotedPassage>();
  for (const group of clause.groups) {
    const own = findSubject(clause, group);
    const shared = sharedSubject(clause, group, subjectBefore);
    const subject = group.form === 'ing' ? (shared ?? own) : (own ?? shared);
    const attribution = attribute(clause, group, subject, accepts, isCue, claimed);
    if (attribution) found.push(attribution);
    const relative = /^(?:who|which|that)$/.test(clause.words[own?.from ?? -1]?.lower ?? '');
    if (own && group.form === 'finite' && !relative && (attribution || !cueSubject)) {
      subjectBefore = own;
      if (attribution) cueSubject = true;
    }
  }
  return found;
}

/** `Graham called him a crook and said …`, `Clinton celebrated, declaring …`: the subject of the verb before. */
function sharedSubject(
  clause: Clause,
  group: VerbGroup,
  before: WordRange | undefined,
): WordRange | undefined {
  if (!before || before.to > group.from) return undefined;
  const { words } = clause;
  const previous = words[group.from - 1];
  if (!previous) return undefined;
  if (group.form === 'ing') return previous.text === ',' || previous.pos !== 'PUNCT' ? before : undefined;
  if (group.form === 'to') return before;
  if (group.passive) return undefined;
  return previous.pos === 'CCONJ' || previous.text === ',' || previous.pos === 'ADV' ? before : undefined;
}

function attribute(
  clause: Clause,
  group: VerbGroup,
  subject: WordRange | undefined,
  accepts: Accepts,
  isCue: (group: VerbGroup) => boolean,
  claimed: Set<QuotedPassage>,
): Attribution | undefined {
  const { words } = clause;
  const complement = findComplement(clause, group);
  const candidate = (frame: Frame | 'left', hasSource: boolean) =>
    accepts({
      lemma: group.lemma,
      frame,
      form: group.passive ? 'passive' : group.form,
      negated: group.negated,
      hasSource,
      ...(complement.preposition === undefined ? {} : { preposition: complement.preposition }),
    });
  const build = (
    source: WordRange | undefined,
    frame: Frame | 'left',
    content: WordRange[],
    cueEnd: number,
  ): Attribution | undefined => {
    const passages = content.flatMap((range) =>
      words.slice(range.from, range.to).flatMap((word) => (word.quote ? [word.quote] : [])),
    );
    for (const passage of passages) claimed.add(passage);
    return {
      kind: kindOf(clause, content),
      source: source ? [spanOf(clause, source)] : [],
      cue: [spanOf(clause, { from: group.from, to: cueEnd })],
      content: content.flatMap((range) => spansOf(clause, range)),
      addressee: complement.addressee ? [spanOf(clause, complement.addressee)] : [],
      lemma: group.lemma,
      negated: group.negated,
      frame,
      form: group.passive ? 'passive' : group.form,
      paragraph: clause.region.paragraph,
      passages,
      at: words[Math.min(group.from, ...content.map((range) => range.from))]?.start ?? 0,
      cueEnd: words[Math.max(cueEnd, source?.to ?? 0) - 1]?.end ?? 0,
    };
  };
  const behind = findSubjectBehind(clause, group.to);
  const leftQuote = leftSpeech(clause, subject?.from ?? group.from);
  const inverted = leftSpeech(clause, group.from) !== undefined || isComma(clause, group.from - 1);
  // “…,” said Brown. / “…,” Brown said.
  if (leftQuote !== undefined && !claimed.has(words[leftQuote]?.quote ?? NONE) && candidate('speech', true)) {
    const source = subject ?? (behind && inverted ? behind : undefined);
    const start = subject ? complementSpeech(clause, complement) : undefined;
    const more = start ?? speechBehind(clause, source && source.from >= group.to ? source.to : group.to);
    const content = [{ from: leftQuote, to: leftQuote + 1 }];
    if (more !== undefined) content.push({ from: more, to: findExtent(clause, more, isCue) });
    return build(source, 'speech', content, group.to);
  }
  if (
    INVERTED.test(words[group.head]?.lower ?? '') &&
    isComma(clause, group.from - 1) &&
    behind &&
    clause.groupAt[behind.to]?.form !== 'finite' &&
    group.to - group.from === 1
  ) {
    const left = findLeftExtent(clause, group.from - 1);
    if (left && candidate('left', true)) return build(behind, 'left', [left], group.to);
  }
  if (subject && usable(complement) && candidate(complement.frame, true)) {
    const to = findExtent(
      clause,
      complement.from,
      isCue,
      OBJECTS.has(complement.frame) || isInRelative(clause, complement),
    );
    const rest = { from: complement.from, to };
    const ofSubject = complement.frame === 'to' && (group.passive || /^(?:seem|appear)$/.test(group.lemma));
    if (to > complement.from && ofSubject) return build(undefined, 'to', [subject, rest], group.to);
    if (to > complement.from) return build(subject, complement.frame, [rest], cueEndOf(clause, complement));
  }
  // The plan will fail, Brown said. / … , said Brown.
  if (group.form === 'finite' && !group.passive) {
    const edge = subject && subject.from < group.from ? subject.from : group.from;
    if (
      isComma(clause, edge - 1) &&
      (subject !== undefined || behind !== undefined) &&
      candidate('left', true)
    ) {
      const left = findLeftExtent(clause, edge - 1);
      const source = subject ?? behind;
      if (left && clause.groups.some((other) => other.head >= left.from && other.head < left.to))
        return build(source, 'left', [left], group.to);
    }
  }
  // … is not as long as Brown alleges
  const link = words[(subject?.from ?? 0) - 1]?.lower;
  if (
    subject &&
    complement.frame === 'none' &&
    (link === 'as' || link === 'than') &&
    candidate('left', true)
  ) {
    const to = subject.from - 1;
    let from = to;
    while (from > 0 && !/^(?:CCONJ|QUOTE|PUNCT)$/.test(words[from - 1]?.pos ?? '')) from--;
    if (from < to) return build(subject, 'left', [{ from, to }], group.to);
  }
  return undefined;
}

/** Verbs that stand before their subject, behind what was said. */
const INVERTED =
  /^(?:said|says|wrote|writes|added|adds|asked|asks|explained|noted|argued|recalled|declared|tweeted|replied)$/;

/** `which Brown says could fail`: the verb follows its cue, since its subject is the pronoun. */
function isInRelative({ groupAt }: Clause, { frame, from }: Complement): boolean {
  return frame === 'clause' && groupAt[from]?.from === from;
}

/** `said in a statement` is a cue as a whole. */
function cueEndOf({ words }: Clause, { cueEnd }: Complement): number {
  const adjunct = words
    .slice(cueEnd, cueEnd + 3)
    .map((word) => word.lower)
    .join(' ');
  return /^in an? statement$/.test(adjunct) ? cueEnd + 3 : cueEnd;
}

const OBJECTS = new Set<Frame | 'left'>(['object', 'preposition', 'to']);

const NONE: QuotedPassage = { start: -1, end: -1, parts: [], innerStart: -1, innerEnd: -1 };

function usable(complement: Complement): boolean {
  return complement.frame !== 'none';
}

function isComma(clause: Clause, at: number): boolean {
  return clause.words[at]?.text === ',';
}
