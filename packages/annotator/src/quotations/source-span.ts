import type { Clause } from './clause.ts';
import type { CueCandidate } from './cue-candidate.ts';
import type { WordRange } from './find-subject.ts';
import type { Word } from './read-words.ts';
import { classOf } from './word-class.ts';

/** A range of words that may be who said it; `undefined` for nobody named. */
export type SourceCandidate = WordRange | undefined;

/** How far from the cue a source is looked for, in words. */
const REACH_LEFT = 45;
const REACH_RIGHT = 18;
const MOST_ENDS = 9;

/** The ranges that may name the source: phrases with what hangs on them, possessors, relative pronouns. */
export function sourceCandidates(clause: Clause, cue: WordRange): SourceCandidate[] {
  const { words, phraseAt, groupAt, phrases } = clause;
  const found: SourceCandidate[] = [undefined];
  const seen = new Set<number>();
  const add = (from: number, to: number) => {
    const key = from * 1000 + to;
    if (from >= to || seen.has(key)) return;
    seen.add(key);
    found.push({ from, to });
  };
  for (const phrase of phrases) {
    const onLeft = phrase.from < cue.from;
    if (onLeft ? phrase.from < cue.from - REACH_LEFT : phrase.from >= cue.to + REACH_RIGHT) continue;
    const limit = onLeft ? cue.from : Math.min(words.length, phrase.to + 30);
    addPossessors(clause, phrase, add);
    if (phrase.to > limit) {
      add(phrase.from, limit);
      continue;
    }
    if (phrase.from >= cue.from && phrase.from < cue.to) continue;
    add(phrase.from, phrase.to);
    let ends = 1;
    let hasRelative = false;
    for (let to = phrase.to + 1; to <= limit && ends < MOST_ENDS; to++) {
      const last = words[to - 1];
      if (groupAt[to - 1]?.form === 'finite' && !hasRelative) break;
      hasRelative ||= /^(?:who|which|whose|that|whom|where|when)$/.test(last?.lower ?? '');
      if (!last || last.pos === 'QUOTE' || last.text === ';' || to - phrase.from > 30) break;
      if (last.pos === 'PUNCT' && last.text !== ')') continue;
      const atEdge =
        to === limit ||
        last.text === ')' ||
        words[to]?.pos === 'PUNCT' ||
        (phraseAt[to - 1] && phraseAt[to - 1] !== phraseAt[to]);
      if (!atEdge) continue;
      add(phrase.from, to);
      ends++;
    }
  }
  for (let at = Math.max(0, cue.from - 12); at < cue.from; at++) {
    if (/^(?:who|which|that)$/.test(words[at]?.lower ?? '') && !phraseAt[at]) add(at, at + 1);
  }
  return found;
}

/** `his`, `Brown's`, `the mayor's` of a longer phrase. */
function addPossessors({ words }: Clause, phrase: WordRange, add: (from: number, to: number) => void): void {
  if (/^(?:his|her|their|its|our|my|your)$/.test(words[phrase.from]?.lower ?? ''))
    add(phrase.from, phrase.from + 1);
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    const lower = words[at]?.lower;
    if (lower === "'s" || lower === "'") add(phrase.from, at + 1);
  }
}

export function sourceFeatures(
  clause: Clause,
  cue: CueCandidate,
  span: WordRange,
  source: SourceCandidate,
): string[] {
  const { words, groupAt, phraseAt } = clause;
  const kind = `${cue.sort},${cue.form}`;
  const frame = cue.complement.frame;
  if (!source) {
    return [
      'nobody',
      `nobody=${kind}`,
      `nobody=${cue.lemma}`,
      `nobody=${kind},${frame}`,
      `nobody&subject=${cue.subject !== undefined},${kind}`,
      `nobody&shared=${cue.shared !== undefined},${kind}`,
      `nobody&behind=${cue.behind !== undefined},${frame}`,
      `nobody&before=${classOf(words[span.from - 1])}`,
      `nobody&next=${classOf(words[span.to])}`,
      `nobody&first=${span.from === 0}`,
    ];
  }
  const { from, to } = source;
  const first = words[from];
  const last = words[to - 1];
  const left = to <= span.from;
  const inside = !left && from < span.to;
  const side = inside ? 'in' : left ? 'left' : 'right';
  const gap = left ? words.slice(to, span.from) : words.slice(span.to, from);
  const features: string[] = [];
  const where = `${side},${Math.min(gap.length, 9)}`;
  const headPhrase = phraseAt[from];
  const head = headPhrase && headPhrase.to <= to ? words[headPhrase.to - 1] : last;
  const headClass =
    head?.pos === 'PROPN'
      ? (head.name ?? 'name')
      : head?.pos === 'NOUN'
        ? PEOPLE.test(head.lower)
          ? 'person'
          : 'noun'
        : classOf(head);
  features.push(
    `where=${where}`,
    `where=${side},${kind}`,
    `where=${where}&${kind}`,
    `where=${side}&frame=${frame},${cue.sort}`,
    `head=${headClass}`,
    `head=${headClass}&${side},${cue.sort}`,
    `prev=${classOf(words[from - 1])}&${side}`,
    `prev=${classOf(words[from - 1])}&first=${classOf(first)}`,
    `next=${classOf(words[to])}&last=${classOf(last)}`,
    `next=${classOf(words[to])}&${side}&adjacent=${gap.length === 0}`,
    `length=${Math.min(to - from, 12)}`,
  );
  if (head?.pos === 'NOUN') features.push(`noun=${head.lemma}`);
  let named = 'none';
  for (let at = from; at < to && named !== 'PER'; at++) {
    const name = words[at]?.name;
    if (name === 'PER' || (name === 'ORG' && named !== 'ORG') || (name === 'LOC' && named === 'none'))
      named = name;
  }
  features.push(`named=${named}&${side}`, `named=${named}&${headClass}&adjacent=${gap.length === 0}`);
  if (gap.length > 0 && gap.length <= 3) features.push(`gap=${gap.map(classOf).join(' ')}&${side}`);
  if (gap.length > 0) {
    let verbs = 0;
    for (let at = left ? to : span.to; at < (left ? span.from : from); at++)
      if (groupAt[at]?.head === at && groupAt[at]?.form === 'finite') verbs++;
    features.push(`verbs=${Math.min(verbs, 3)}&${side},${cue.form}`);
    for (const mark of [',', ':', '—', '(', 'that', 'who', 'and', 'but', 'QUOTE'])
      if (gap.some((word) => classOf(word) === mark))
        features.push(`over=${mark}&${side}`, `over=${mark}&${kind}`);
    const closest = left ? gap.at(-1) : gap[0];
    features.push(`closest=${classOf(closest)}&${side},${kind}`);
  }
  const agree = (name: string, range: WordRange | undefined) => {
    if (!range) return;
    if (range.from === from && range.to === to) features.push(name, `${name}&${kind}`, `${name}&${side}`);
    else if (range.from === from) features.push(`${name}From`, `${name}From&${kind}`);
    else if (range.to === to) features.push(`${name}To`, `${name}To&${kind}`);
  };
  agree('subject', cue.subject);
  if (!cue.subject) agree('onlyShared', cue.shared);
  agree('shared', cue.shared);
  agree('behind', cue.behind);
  const stop = stopBehind(words, to);
  features.push(
    `toStop=${Math.min(stop, 3)}&${side}&next=${classOf(words[to])}`,
    `toStop=${Math.min(stop, 3)}&${side}&adjacent=${gap.length === 0}`,
  );
  if (cue.subject === undefined) features.push(`noSubject&${side},${kind}`);
  const insideWords = words.slice(from, to);
  const commas = insideWords.filter((word) => word.text === ',').length;
  const verbsInside = insideWords.some((_, at) => groupAt[from + at]?.form === 'finite');
  features.push(
    `commas=${Math.min(commas, 3)}&next=${classOf(words[to])}`,
    `commas=${Math.min(commas, 3)}&verbs=${verbsInside}`,
  );
  if (insideWords.some((word) => word.text === '(')) {
    const closed = insideWords.some((word) => word.text === ')');
    features.push(`bracket=${closed}`);
  }
  if (words[to]?.text === '(') features.push('beforeBracket');
  if (verbsInside)
    features.push(
      `verbsInside&relative=${insideWords.some(({ lower }) => /^(?:who|which|whose|that)$/.test(lower))}`,
    );
  if (headPhrase && headPhrase.to < to) {
    const link = classOf(words[headPhrase.to]);
    features.push(`extends=${link}`, `extends=${link}&next=${classOf(words[to])}`, `extends=${link}&${side}`);
  } else if (headPhrase) features.push(`bare&next=${classOf(words[to])}&${side}`);
  if (headPhrase && headPhrase.from < from) features.push('cutsPhraseLeft');
  if (headPhrase && headPhrase.to > to)
    features.push(
      `cutsPhrase=${classOf(last)}`,
      `cutsPhrase=${classOf(last)}&adjacent=${gap.length === 0}&${cue.sort}`,
    );
  if (from === 0) features.push(`first&${side}`, `first&${kind}`);
  if (inside) features.push(`inside=${classOf(last)}`);
  return features;
}

/** How many words are left before speech, a mark that ends a sentence, or a verb. */
function stopBehind(words: readonly Word[], from: number): number {
  let at = from;
  while (
    at < words.length &&
    !/^(?:QUOTE|VERB|AUX)$/.test(words[at]?.pos ?? '') &&
    !/^[.;:?!]$/.test(words[at]?.text ?? '')
  )
    at++;
  return at - from;
}

const PEOPLE =
  /(?:(?:er|or|ist|ian|ant)s?|officials?|men|man|women|woman|people|voters?|experts?|aides?|critics?|spokes\w+|poll|polls|report|campaign|study|survey)$/;
