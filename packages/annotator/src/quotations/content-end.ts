import type { Clause } from './clause.ts';
import type { CueCandidate } from './cue-candidate.ts';
import type { WordRange } from './find-subject.ts';
import { classOf } from './word-class.ts';

/** Whether the verb group at a word was taken for a cue. */
export type IsCueAt = (at: number) => boolean;

const LONGEST = 90;

/** The ends (exclusive) that what is said may have, from its first word. */
export function contentEnds(
  clause: Clause,
  span: WordRange,
  source: WordRange | undefined,
  start: number,
): number[] {
  const { words, phraseAt, groupAt } = clause;
  const ends: number[] = [];
  const limit = Math.min(
    words.length,
    start + LONGEST,
    start < span.from ? span.from : Infinity,
    source && start < source.from ? source.from : Infinity,
  );
  for (let to = start + 1; to <= limit; to++) {
    const last = words[to - 1];
    const next = words[to];
    if (!last) break;
    if (last.pos === 'PUNCT' && !/^[)%]$/.test(last.text)) continue;
    if (to < limit && next) {
      // `said it rained and that he was wet`: both are said.
      if (next.pos === 'CCONJ' && words[to + 1]?.lower === 'that' && groupAt[to + 2] === undefined) continue;
      if (phraseAt[to] && phraseAt[to] === phraseAt[to - 1]) continue;
      if (groupAt[to] && groupAt[to] === groupAt[to - 1]) continue;
      if (last.pos === 'DET' || last.pos === 'CCONJ' || (last.pos === 'ADP' && next.pos !== 'PUNCT'))
        continue;
    }
    ends.push(to);
  }
  return ends;
}

export function contentEndFeatures(
  clause: Clause,
  cue: CueCandidate,
  span: WordRange,
  source: WordRange | undefined,
  start: number,
  to: number,
  isCueAt: IsCueAt,
): string[] {
  const { words, phraseAt, groupAt } = clause;
  const { complement, lemma, sort } = cue;
  const left = start < span.from;
  const opens =
    words[start]?.pos === 'QUOTE'
      ? 'speech'
      : complement.from === start && complement.frame !== 'none'
        ? complement.frame
        : groupAt[start]?.from === start
          ? `verb-${groupAt[start]?.form}`
          : phraseAt[start]
            ? 'phrase'
            : classOf(words[start]);
  const side = left ? `left-${opens}` : opens;
  let limit = words.length;
  while (limit > start && /^[.?!;…]$/.test(words[limit - 1]?.text ?? '')) limit--;
  const atEnd = to >= limit;
  const edge =
    source && source.from > start && left
      ? Math.min(source.from, span.from)
      : source && !left && source.to <= span.from
        ? source.from
        : span.from;
  const next = words[to];
  const nextClass = classOf(next);
  const last = words[to - 1];
  const inside = words.slice(start, to);
  const commas = inside.filter((word, index) => index > 0 && word.text === ',').length;
  const verbs = inside.filter(
    (_, index) => groupAt[start + index]?.head === start + index && groupAt[start + index]?.form === 'finite',
  ).length;
  const length = Math.min(8, Math.ceil(Math.log2(to - start + 1)));
  const clausal = /clause|that|question|left|colon|verb-finite/.test(side);
  const features = [
    `${side}&end=${atEnd}`,
    `${side}&next=${nextClass}`,
    `${lemma}&end=${atEnd}`,
    `${lemma}&next=${nextClass}`,
    `${sort},${cue.form}&end=${atEnd}`,
    `next=${nextClass}&last=${classOf(last)}`,
    `next=${nextClass}&verbs=${Math.min(verbs, 2)}&${side}`,
    `next=${nextClass}&commas=${Math.min(commas, 2)}`,
    `length=${length}&${side}`,
    `length=${length}&end=${atEnd}`,
    `verbs=${Math.min(verbs, 2)}&${side}`,
    `commas=${Math.min(commas, 3)}&end=${atEnd}&${clausal}`,
    `after=${nextClass},${classOf(words[to + 1])}`,
    `after=${nextClass},${classOf(words[to + 1])}&${side}`,
    `after=${nextClass},${classOf(words[to + 1])},${classOf(words[to + 2])}`,
  ];
  if (left)
    features.push(
      `toEdge=${Math.min(edge - to, 4)}`,
      `toEdge=${Math.min(edge - to, 4)}&next=${nextClass}`,
      `toEdge=${Math.min(edge - to, 2)}&${side}`,
    );
  if (last?.quoted || next?.quoted) {
    features.push(`quoted=${last?.quoted === true},${next?.quoted === true},${last?.closed === true}`);
    if (last?.quoted && next?.quoted && !last.closed) features.push('cutsQuoted');
  }
  if (last?.closed) features.push(`closed&next=${nextClass}`, `closed&${lemma}`);
  const pronoun =
    source && /^(?:who|which|that)$/.test(words[source.from]?.lower ?? '') ? source.from : edge - 1;
  const relative = words[pronoun];
  if (!left && relative && /^(?:who|which|that|whom)$/.test(relative.lower)) {
    const comma = words[pronoun - 1]?.text === ',';
    features.push(
      `relative=${comma}&next=${nextClass}&commas=${Math.min(commas, 1)}`,
      `relative=${comma}&end=${atEnd}&commas=${Math.min(commas, 2)}`,
    );
  }
  if (!left && (nextClass === 'and' || nextClass === ',')) {
    const behind = nextClass === ',' && classOf(words[to + 1]) === 'and' ? to + 2 : to + 1;
    features.push(`and=${nextClass},${classOf(words[behind])}&clausal=${clausal}`);
  }
  if (words[start - 1]?.text === '(' || words[edge - 1]?.text === '(')
    features.push(`opened&closed=${next?.text === ')'}`);
  if (last?.text === ')' || inside.some((word) => word.text === '(')) {
    let depth = 0;
    for (const word of inside) depth += word.text === '(' ? 1 : word.text === ')' ? -1 : 0;
    features.push(`brackets=${Math.sign(depth)}`);
  }
  if (phraseAt[start] && phraseAt[start]?.to === to)
    features.push(`onePhrase&${side}`, `onePhrase&next=${nextClass}`);
  if (inside.some((word, index) => index > 0 && word.pos === 'QUOTE')) features.push(`overSpeech&${side}`);
  if (next) features.push(`word=${next.lower}&${clausal}`);
  if (next?.closed || last?.closed) features.push(`closed=${last?.closed === true}&${side}`);
  // What comes next: a verb that is a cue itself, a clause of its own, another relative.
  let at = to;
  const lead: string[] = [];
  while (
    at < words.length &&
    at - to < 4 &&
    (words[at]?.pos === 'PUNCT' ||
      words[at]?.pos === 'CCONJ' ||
      words[at]?.pos === 'ADV' ||
      words[at]?.pos === 'SCONJ') &&
    !groupAt[at]
  ) {
    lead.push(classOf(words[at]));
    at++;
  }
  const group = groupAt[at];
  const phrase = phraseAt[at];
  if (group)
    features.push(
      `goesOn=${group.form},${isCueAt(group.head)}`,
      `goesOn=${group.form},${isCueAt(group.head)}&${lead.join(' ')}`,
      `goesOn=${group.form},${isCueAt(group.head)}&${lead.join(' ')}&${clausal}`,
    );
  else if (phrase) {
    const verb = groupAt[phrase.to];
    const kind = verb ? `${verb.form},${isCueAt(verb.head)}` : 'none';
    features.push(
      `goesOnWith=${kind}&${lead.join(' ')}`,
      `goesOnWith=${kind}&${lead.join(' ')}&${clausal}`,
      `goesOnWith=${kind},${phrase.to >= limit - 1 || (verb !== undefined && verb.to >= limit)}&${nextClass}`,
    );
  }
  // A cue inside what is said is one of the speaker's own words, or the beginning of the next attribution.
  let cuesInside = 0;
  for (let index = start + 1; index < to; index++)
    if (groupAt[index]?.head === index && index >= span.to && isCueAt(index)) cuesInside++;
  if (cuesInside > 0)
    features.push(
      `cuesInside=${Math.min(2, cuesInside)}&${clausal}`,
      `cuesInside&commas=${Math.min(commas, 2)}`,
    );
  return features;
}
