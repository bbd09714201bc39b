import type { Clause } from './clause.ts';
import type { CueCandidate } from './cue-candidate.ts';
import { isSayingWord } from './cue-words.ts';
import { leftSpeech } from './find-speech.ts';
import { introducesContent } from './verb-lexicon.ts';
import { classOf } from './word-class.ts';

/** What speaks for or against a candidate being a cue. */
export function cueFeatures(clause: Clause, cue: CueCandidate): string[] {
  const { words, groupAt, phraseAt } = clause;
  const { lemma, sort, form, complement, subject, group } = cue;
  const before = words[cue.from - 1];
  const after = words[cue.to];
  const object = phraseAt[cue.to] ?? phraseAt[cue.to + 1];
  const objectHead = object ? words[object.to - 1] : undefined;
  const subjectClass = subjectOf(clause, cue);
  const next = classOf(after);
  const frame = complement.frame;
  const speechLeft =
    leftSpeech(clause, subject && subject.to <= cue.from ? subject.from : cue.from) !== undefined;
  const commaLeft = words[(subject?.from ?? cue.from) - 1]?.text === ',';
  const commaRight = after?.text === ',';
  const key = `${sort}:${lemma}`;
  const features = [
    sort,
    `form=${form}`,
    `frame=${sort},${frame},${form}`,
    `subject=${sort},${subjectClass}`,
    `subject=${subjectClass}&frame=${frame}`,
    `next=${sort},${next}`,
    `before=${sort},${classOf(before)}`,
    `${key}`,
    `${key}&frame=${frame}`,
    `${key}&form=${form}`,
    `${key}&subject=${subjectClass}`,
    `${key}&next=${next}`,
    `${key}&before=${classOf(before)}`,
    `next2=${next},${classOf(words[cue.to + 1])}&frame=${frame}`,
  ];
  if (complement.preposition) features.push(`${key}&preposition=${complement.preposition}`);
  if (speechLeft) features.push(`speechLeft=${sort},${form}`, `speechLeft&${key}`);
  if (commaLeft) features.push(`commaLeft=${sort},${form}`, `commaLeft&${key}`);
  if (commaRight) features.push(`commaRight=${sort},${form}`, `commaRight&${key}`);
  if (cue.to >= words.length - 1) features.push(`last=${sort}`, `last&${key}`);
  if (cue.from === 0) features.push(`first=${sort}`);
  if (words[0] && words[0].pos !== 'QUOTE' && !words.some((word) => /^[.?!]$/.test(word.text)))
    features.push(`unended=${sort}`);
  if (words.some((word) => word.pos === 'QUOTE'))
    features.push(`hasSpeech=${sort}`, `hasSpeech&frame=${frame}`);
  if (words.some((word) => word.opened)) features.push(`hasQuoted=${sort}`);
  if (objectHead && frame !== 'that' && frame !== 'clause') {
    const head = objectHead.pos === 'NOUN' ? objectHead.lemma : classOf(objectHead);
    features.push(`${key}&object=${head}`, `object=${sort},${head}&frame=${frame}`);
  }
  if (group) {
    for (let at = group.from; at < group.head; at++) {
      const small = words[at]?.lower ?? '';
      features.push(`aux=${small}`, `${key}&aux=${small}`);
    }
    if (cue.negated) features.push('negated', `negated&${key}`);
    const use = {
      lemma,
      frame,
      form,
      ...(complement.preposition ? { preposition: complement.preposition } : {}),
    };
    features.push(
      `lexicon=${introducesContent(use)}`,
      `lexicon=${introducesContent(use)}&frame=${frame},${form}`,
    );
    const left = introducesContent({ ...use, frame: 'left' });
    if (left)
      features.push(
        'says',
        `says&frame=${frame},${form}`,
        `says&commaLeft=${commaLeft}`,
        `says&commaRight=${commaRight}`,
      );
  } else {
    const possessed = possessor(clause, cue.head);
    if (isSayingWord(lemma)) {
      const copula = words[cue.head - 1]?.pos === 'AUX' || words[cue.head - 2]?.pos === 'AUX';
      features.push(
        `saying=${sort}`,
        `saying=${sort}&next=${next}`,
        `saying=${sort}&next=${next}&possessor=${possessed}`,
        `saying=${sort}&copula=${copula}&next=${next}`,
      );
    }
    features.push(
      `possessor=${possessed}`,
      `possessor=${possessed}&next=${next}`,
      `${key}&possessor=${possessed}`,
    );
    const governor = groupAt[(phraseAt[cue.head]?.from ?? cue.head) - 1];
    if (governor) features.push(`governor=${governor.lemma}`, `governor=${governor.lemma}&${key}`);
  }
  const previous = groupAt[cue.from - 1] ?? groupAt[cue.from - 2];
  if (group && previous)
    features.push(`previous=${previous.lemma}`, `previous=${previous.lemma}&form=${form}`);
  const following = groupAt[cue.to];
  if (following) features.push(`following=${following.form}`, `following=${following.lemma}&${key}`);
  return features;
}

function subjectOf({ words }: Clause, { subject, shared }: CueCandidate): string {
  if (!subject) return shared ? 'shared' : 'none';
  const head = words[subject.to - 1];
  if (!head) return 'none';
  if (head.pos === 'PRON' || head.pos === 'DET') return head.lower;
  if (/^(?:who|which|that)$/.test(head.lower)) return head.lower;
  const first = words.slice(subject.from, Math.min(subject.to, subject.from + 5));
  const type = first.find(({ name }) => name !== undefined)?.name;
  if (type !== undefined) return type;
  const name = first.some(({ pos }) => pos === 'PROPN');
  return name ? 'name' : head.pos === 'NOUN' && head.lower.endsWith('s') ? 'nouns' : head.pos.toLowerCase();
}

/** Whose noun it is: `his`, a genitive, an article, nobody's. */
export function possessor({ words, phraseAt }: Clause, at: number): string {
  const from = phraseAt[at]?.from ?? at;
  for (let back = at - 1; back >= from; back--) {
    const word = words[back];
    if (!word) break;
    if (word.lower === "'s" || word.lower === "'") return 'genitive';
    if (/^(?:his|her|their|its|our|my|your)$/.test(word.lower)) return 'pronoun';
    if (back === from && word.pos === 'DET') return word.lower;
  }
  return 'none';
}
