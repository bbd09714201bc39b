import type { Clause } from './clause.ts';
import type { CueCandidate } from './cue-candidate.ts';
import type { WordRange } from './find-subject.ts';
import { classOf } from './word-class.ts';

/** How far behind the cue what is said may begin, in words. */
const REACH = 24;

/** The words at which what is said may begin: behind the cue, or at an edge before it. */
export function contentStarts(clause: Clause, span: WordRange, source: WordRange | undefined): number[] {
  const { words, groupAt } = clause;
  const starts: number[] = [];
  const ofSource = (at: number) => source !== undefined && at >= source.from && at < source.to;
  for (let at = 0; at < span.from; at++) {
    const word = words[at];
    const before = words[at - 1];
    if (!word || word.pos === 'PUNCT' || ofSource(at)) continue;
    const edge =
      at === 0 ||
      word.pos === 'QUOTE' ||
      before?.pos === 'PUNCT' ||
      before?.pos === 'QUOTE' ||
      before?.pos === 'CCONJ' ||
      before?.pos === 'ADV' ||
      before?.pos === 'SCONJ';
    const near =
      at >= span.from - 3 || (source !== undefined && source.to <= span.from && at >= source.from - 4);
    if (edge || near || clause.phraseAt[at]?.from === at) starts.push(at);
  }
  for (let at = span.to; at < Math.min(words.length, span.to + REACH); at++) {
    const word = words[at];
    if (!word || word.pos === 'PUNCT' || ofSource(at)) continue;
    if (groupAt[at] && groupAt[at] === groupAt[at - 1] && at > span.to) continue;
    starts.push(at);
  }
  for (let at = span.to + REACH; at < words.length; at++) if (words[at]?.pos === 'QUOTE') starts.push(at);
  return starts;
}

export function contentStartFeatures(
  clause: Clause,
  cue: CueCandidate,
  span: WordRange,
  source: WordRange | undefined,
  at: number,
): string[] {
  const { words, groupAt, phraseAt } = clause;
  const word = words[at];
  const { complement, lemma, sort } = cue;
  const kind = `${sort},${cue.form}`;
  const left = at < span.from;
  const side = left ? 'left' : 'right';
  const sourceSide = !source ? 'none' : source.to <= span.from ? 'before' : 'behind';
  let distance = 0;
  const between: string[] = [];
  if (!left)
    for (let index = span.to; index < at; index++) {
      if (source && index >= source.from && index < source.to) continue;
      distance++;
      between.push(classOf(words[index]));
    }
  const what = classOf(word);
  const starts =
    groupAt[at]?.from === at
      ? `verb-${groupAt[at]?.form}`
      : phraseAt[at]?.from === at
        ? 'phrase'
        : phraseAt[at]
          ? 'inPhrase'
          : what;
  const atComplement = at === complement.from && complement.frame !== 'none';
  const features = [
    `side=${side},${kind}`,
    `side=${side}&frame=${complement.frame},${sourceSide}`,
    `side=${side}&source=${sourceSide},${kind}`,
    `side=${side}&${lemma}`,
    `what=${what}&${side}`,
    `what=${what}&${kind}`,
    `what=${what}&${lemma}&${side}`,
    `starts=${starts}&${side}`,
    `starts=${starts}&${kind}&${side}`,
    `starts=${starts}&${lemma}&${side}`,
    `before=${classOf(words[at - 1])}&what=${what}`,
    `before=${classOf(words[at - 1])}&${side}&starts=${starts}`,
  ];
  if (atComplement)
    features.push('complement', `complement=${complement.frame}`, `complement=${complement.frame}&${kind}`);
  else if (complement.frame !== 'none') features.push(`notComplement=${complement.frame}&${side}`);
  if (word?.opened) features.push(`opened&${side}`, `opened&${kind}`, `opened&${lemma}`);
  else if (word?.quoted) features.push(`cutsQuoted&${side}`);
  if (!left) {
    features.push(
      `distance=${Math.min(distance, 8)}`,
      `distance=${Math.min(distance, 8)}&${kind}`,
      `distance=${Math.min(distance, 3)}&starts=${starts}`,
      `distance=${Math.min(distance, 3)}&frame=${complement.frame}`,
      `distance=${Math.min(distance, 3)}&${lemma}`,
    );
    if (between.length > 0 && between.length <= 3)
      features.push(`between=${between.join(' ')}`, `between=${between.join(' ')}&what=${what}`);
    for (const mark of [',', 'QUOTE', 'that', ':', 'and', 'to', 'in', 'on', 'about', 'of'])
      if (between.includes(mark)) features.push(`over=${mark}`, `over=${mark}&what=${what}`);
    if (complement.addressee && at === complement.addressee.to) features.push(`behindAddressee&what=${what}`);
    if (complement.addressee && at === complement.addressee.from)
      features.push('atAddressee', `atAddressee&${lemma}`);
    if (complement.preposition && at === complement.cueEnd - 1)
      features.push(`atPreposition=${complement.preposition}`, `atPreposition&${lemma}`);
    if (between.some((_, index) => groupAt[span.to + index]?.form === 'finite')) features.push('overVerb');
  } else {
    const edge = source && source.to <= span.from ? source.from : span.from;
    const comma = words[edge - 1]?.text === ',' || words[edge - 1]?.text === '—';
    const speech = words.slice(at + 1, edge).some(({ pos }) => pos === 'QUOTE');
    const commas = words.slice(at, edge - 1).filter(({ text }) => text === ',').length;
    features.push(
      `closedBy=${classOf(words[edge - 1])}&what=${what}`,
      `comma=${comma}&first=${at === 0}&commas=${Math.min(commas, 2)}&${sourceSide}`,
      `comma=${comma}&frame=${complement.frame}&${sourceSide}`,
      `comma=${comma}&frame=${complement.frame}&before=${classOf(words[at - 1])}`,
      `overSpeech=${speech}&comma=${comma}`,
      `edge=${Math.min(edge - at, 6)}&what=${what}`,
      `commaRight=${words[span.to]?.text === ','}&comma=${comma}&first=${at === 0}`,
      `end=${span.to >= words.length - 1}&comma=${comma}&first=${at === 0}`,
    );
    if (cue.subject && at >= cue.subject.from && at < cue.subject.to)
      features.push(
        `ofSubject=${at === cue.subject.from}&${kind}`,
        `ofSubject=${at === cue.subject.from}&${lemma}`,
      );
  }
  return features;
}
