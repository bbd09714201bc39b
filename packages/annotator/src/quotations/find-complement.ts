import type { Clause } from './clause.ts';
import type { VerbGroup } from './find-phrases.ts';
import type { WordRange } from './find-subject.ts';

/** How the words behind a verb take up what is said. */
export type Frame =
  | 'speech'
  | 'that'
  | 'clause'
  | 'question'
  | 'to'
  | 'object'
  | 'preposition'
  | 'colon'
  | 'none';

export interface Complement {
  frame: Frame;
  /** First word of what is said. */
  from: number;
  addressee?: WordRange;
  /** End of the cue, where a preposition belongs to it: `called for`. */
  cueEnd: number;
  preposition?: string;
}

const QUESTIONS = new Set(['if', 'whether', 'what', 'how', 'why', 'where', 'when', 'who', 'which']);
const TELLING = new Set(
  'tell ask remind assure inform warn urge promise advise notify convince persuade show teach instruct'.split(
    ' ',
  ),
);
/** How many words of time and place may stand between a verb and what is said. */
const REACH = 14;

/** What follows a verb group: speech, a clause, an infinitive, an object; and to whom it is said. */
export function findComplement(clause: Clause, group: VerbGroup): Complement {
  const { words, phraseAt } = clause;
  const cueEnd = group.to;
  let at = cueEnd;
  while (words[at]?.pos === 'ADV' && !QUESTIONS.has(words[at]?.lower ?? '') && at - cueEnd < 3) at++;
  const direct = startOf(clause, at);
  if (
    direct &&
    !(direct === 'object' && isTimePhrase(clause, at)) &&
    !(direct === 'object' && TELLING.has(group.lemma))
  ) {
    return { frame: direct, from: startIndex(clause, direct, at), cueEnd };
  }
  let addressee: WordRange | undefined;
  let then = at;
  const phrase = phraseAt[at];
  if (phrase && TELLING.has(group.lemma)) {
    let to = phrase.to;
    for (;;) {
      const next = phraseAt[to + 1];
      const link = words[to];
      if (!next || !link || next.from !== to + 1) break;
      if (link.lower !== 'and' && !(link.pos === 'ADP' && /^(?:of|at|in|from|for)$/.test(link.lower))) break;
      if (clause.groupAt[next.to]?.form === 'finite') break;
      to = next.to;
    }
    addressee = { from: phrase.from, to };
    then = to;
    const speech = startOf(clause, then);
    if (speech && speech !== 'object') {
      return { frame: speech, from: startIndex(clause, speech, then), addressee, cueEnd };
    }
  }
  const behind = skipAdjuncts(clause, then);
  if (behind) return { ...behind, ...(addressee ? { addressee } : {}), cueEnd };
  if (addressee)
    return { frame: TELLING.has(group.lemma) ? 'none' : 'object', from: addressee.from, addressee, cueEnd };
  const link = words[at];
  if (
    link &&
    (link.pos === 'ADP' || link.pos === 'PART' || link.pos === 'ADV') &&
    link.lower !== 'to' &&
    at + 1 < words.length
  ) {
    const more = startOf(clause, at + 1);
    if (more) return { frame: 'preposition', from: at + 1, cueEnd: at + 1, preposition: link.lower };
  }
  if (link?.lower === 'to' && startOf(clause, at + 1) === 'object') {
    return { frame: 'preposition', from: at + 1, cueEnd: at + 1, preposition: 'to' };
  }
  return { frame: 'none', from: at, cueEnd };
}

function startIndex({ words }: Clause, frame: Frame, at: number): number {
  if (frame === 'colon') return at + 1;
  return words[at]?.text === ',' || words[at]?.text === ':' ? at + 1 : at;
}

/** What begins at a word, if anything said can begin there. */
function startOf(clause: Clause, at: number): Frame | undefined {
  const { words, phraseAt, groupAt } = clause;
  const word = words[at];
  if (!word) return undefined;
  if (word.pos === 'QUOTE') return 'speech';
  if (word.text === ',' && words[at + 1]?.pos === 'QUOTE') return 'speech';
  if (word.text === ':')
    return words[at + 1] ? (words[at + 1]?.pos === 'QUOTE' ? 'speech' : 'colon') : undefined;
  if (word.lower === 'that' && (phraseAt[at + 1] || words[at + 1] !== undefined)) return 'that';
  if (QUESTIONS.has(word.lower) && word.pos !== 'ADP') return 'question';
  if (groupAt[at]?.form === 'to' && groupAt[at]?.from === at) return 'to';
  if (phraseAt[at] || word.lower === 'there') return startsClause(clause, at) ? 'clause' : 'object';
  if (
    /^(?:in|on|at|if|when|while|as|for|with|under|after|before|because|unlike|despite|since|although|though)$/.test(
      word.lower,
    )
  )
    return undefined;
  if (groupAt[at]?.form === 'ing') return 'object';
  if (groupAt[at]?.form === 'finite' && groupAt[at]?.from === at) return 'clause';
  return undefined;
}

/** A phrase, with what hangs on it, and then a finite verb. */
function startsClause(clause: Clause, at: number): boolean {
  const { words, phraseAt, groupAt } = clause;
  let to = phraseAt[at]?.to ?? at + 1;
  for (let step = 0; step < 8; step++) {
    while (words[to]?.pos === 'ADV') to++;
    if (groupAt[to]) return groupAt[to]?.form === 'finite' && !isReducedRelative(clause, to);
    const link = words[to];
    const next = phraseAt[to + 1];
    if (!link || !next) {
      if (link?.lower === 'who' || link?.lower === 'that' || link?.lower === 'which') return false;
      return false;
    }
    if (link.pos === 'ADP' || link.lower === 'and' || link.lower === 'or' || link.lower === '-') to = next.to;
    else return false;
  }
  return false;
}

/** `the letter sent to them`: a participle with no auxiliary behind a noun. */
function isReducedRelative({ groupAt, words }: Clause, at: number): boolean {
  const group = groupAt[at];
  if (!group || group.to - group.from > 1) return false;
  const next = words[group.to];
  return (
    /(?:ed|wn|en)$/.test(words[group.head]?.lower ?? '') &&
    (next?.lower === 'by' || next?.lower === 'to' || next?.lower === 'in')
  );
}

/** Over `in a statement`, `on Tuesday`, `to CNN`, to speech or `that`. */
function skipAdjuncts(clause: Clause, from: number): Pick<Complement, 'frame' | 'from'> | undefined {
  const { words, phraseAt, groupAt } = clause;
  let at = from;
  while (at < words.length && at - from < REACH) {
    const word = words[at];
    if (!word) break;
    if (at > from) {
      const frame = startOf(clause, at);
      if (frame === 'speech' || frame === 'that' || frame === 'colon')
        return { frame, from: startIndex(clause, frame, at) };
      if (
        (frame === 'clause' || frame === 'to') &&
        words[at - 1]?.pos !== 'ADP' &&
        word.pos !== 'NUM' &&
        phraseAt[at]?.from === at &&
        isTimeWord(words[at - 1]?.text)
      ) {
        return { frame, from: at };
      }
    }
    if (groupAt[at] || word.pos === 'QUOTE' || word.text === '.' || word.text === ';') return undefined;
    at = phraseAt[at]?.to ?? at + 1;
  }
  return undefined;
}

/** `Tuesday`, `this year`, `Wednesday morning`: when it was said, not what. */
function isTimePhrase({ words, phraseAt }: Clause, at: number): boolean {
  const phrase = phraseAt[at];
  return phrase !== undefined && TIMES.test(words[phrase.to - 1]?.text ?? '');
}

const TIMES =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|morning|evening|afternoon|night|week|month|year)$/;

function isTimeWord(text: string | undefined): boolean {
  return (
    text !== undefined &&
    /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|Twitter|night|week|morning)$/.test(text)
  );
}
