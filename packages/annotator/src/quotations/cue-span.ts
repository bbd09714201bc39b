import type { Clause } from './clause.ts';
import type { CueCandidate } from './cue-candidate.ts';
import type { WordRange } from './find-subject.ts';
import { classOf } from './word-class.ts';

/** How many words a cue may take in to its left and right: `has made it clear`, `said in a statement`. */
const LEFT = 4;
const RIGHT = 5;

/** The ranges that the words of a cue may have. */
export function cueSpans({ words }: Clause, cue: CueCandidate): WordRange[] {
  const spans: WordRange[] = [];
  let first = cue.from;
  while (
    first > 0 &&
    cue.from - first < LEFT &&
    /^(?:ADV|AUX|VERB|PART|ADJ|DET|PRON)$/.test(words[first - 1]?.pos ?? '')
  )
    first--;
  for (let from = first; from <= cue.head; from++) {
    for (let to = cue.head + 1; to <= Math.min(words.length, cue.to + RIGHT); to++) {
      const last = words[to - 1];
      if (!last || last.pos === 'QUOTE') break;
      if (last.pos === 'PUNCT' && to > cue.to) break;
      spans.push({ from, to });
    }
  }
  return spans;
}

export function cueSpanFeatures(clause: Clause, cue: CueCandidate, { from, to }: WordRange): string[] {
  const { words, phraseAt, groupAt } = clause;
  const { complement, sort, lemma } = cue;
  const left = from - cue.from;
  const right = to - cue.to;
  const features = [
    `left=${left}`,
    `right=${right}`,
    `left=${sort},${cue.form},${left}`,
    `right=${sort},${right}&frame=${complement.frame}`,
    `right=${right}&${lemma}`,
    `edge=${classOf(words[to - 1])},${classOf(words[to])}`,
    `first=${classOf(words[from])}&before=${classOf(words[from - 1])}&left=${Math.sign(left)}`,
  ];
  if (left !== 0)
    features.push(`first=${words[from]?.lower}&left=${left}`, `first=${words[from]?.lower}&${lemma}`);
  if (right > 0) {
    const taken = words.slice(cue.to, to);
    features.push(
      `takes=${taken.map(classOf).join(' ')}`,
      `last=${words[to - 1]?.lower}`,
      `last=${words[to - 1]?.lower}&${lemma}`,
    );
    if (words[to - 1]?.pos !== 'PRON') features.push(`ends=${words[to - 1]?.lemma}`);
    if (phraseAt[to - 1] && phraseAt[to - 1] === phraseAt[to]) features.push('cutsPhrase');
    if (groupAt[to - 1] && groupAt[to - 1] === groupAt[to]) features.push('cutsVerb');
    if (to > complement.from && complement.frame !== 'none') features.push(`pastStart=${complement.frame}`);
  }
  if (to === complement.cueEnd && complement.preposition)
    features.push('atPreposition', `atPreposition=${complement.preposition}`);
  if (to === complement.from) features.push('atStart', `atStart=${complement.frame}`);
  if (groupAt[from - 1] && groupAt[from - 1] === groupAt[from]) features.push('cutsVerbLeft');
  return features;
}
