import type { Clause } from './clause.ts';
import { type Complement, findComplement } from './find-complement.ts';
import type { VerbGroup } from './find-phrases.ts';
import { findSubject, findSubjectBehind, type WordRange } from './find-subject.ts';

/** A verb, noun, adjective or mark that may introduce what somebody said, thought or wants, and what stands around it. */
export interface CueCandidate extends WordRange {
  sort: 'verb' | 'noun' | 'adjective' | 'adverb' | 'according' | 'colon';
  /** Index of the word that carries the meaning. */
  head: number;
  lemma: string;
  /** `passive`, or the form of the verb; the sort elsewhere. */
  form: string;
  negated: boolean;
  group?: VerbGroup;
  complement: Complement;
  /** Who does it by the grammar of the verb itself. */
  subject?: WordRange;
  /** The subject of the verb before, which this one may share. */
  shared?: WordRange;
  /** The phrase right behind. */
  behind?: WordRange;
}

/** Whether a word that is no verb is worth a look as a cue. */
export type IsCueWord = (lemma: string) => boolean;

/** The candidates of a clause in order. */
export function findCueCandidates(clause: Clause, isCueWord: IsCueWord): CueCandidate[] {
  const { words, groupAt, groups } = clause;
  const found: CueCandidate[] = [];
  let shared: WordRange | undefined;
  for (const group of groups) {
    // What is between quotation marks is said by somebody already.
    if (words[group.head]?.quoted) continue;
    const subject = findSubject(clause, group);
    const behind = findSubjectBehind(clause, group.to);
    found.push({
      sort: 'verb',
      from: group.from,
      to: group.to,
      head: group.head,
      lemma: group.lemma,
      form: group.passive ? 'passive' : group.form,
      negated: group.negated,
      group,
      complement: findComplement(clause, group),
      ...(subject ? { subject } : {}),
      ...(shared ? { shared } : {}),
      ...(behind ? { behind } : {}),
    });
    const relative = /^(?:who|which|that)$/.test(words[subject?.from ?? -1]?.lower ?? '');
    if (subject && group.form === 'finite' && !relative) shared = subject;
  }
  for (const [at, word] of words.entries()) {
    const sort = sortOf(clause, at, isCueWord);
    if (!sort || groupAt[at] || word.quoted) continue;
    const to = sort === 'according' ? at + 2 : at + 1;
    const behind = findSubjectBehind(clause, to);
    const pseudo: VerbGroup = {
      from: at,
      to,
      head: at,
      lemma: word.lemma,
      form: 'base',
      passive: false,
      negated: false,
    };
    found.push({
      sort,
      from: at,
      to,
      head: at,
      lemma: word.lemma,
      form: sort,
      negated: false,
      complement: findComplement(clause, pseudo),
      ...(behind ? { behind } : {}),
    });
  }
  return found.sort((a, b) => a.from - b.from);
}

function sortOf({ words }: Clause, at: number, isCueWord: IsCueWord): CueCandidate['sort'] | undefined {
  const word = words[at];
  if (!word) return undefined;
  if (word.lower === 'according') return words[at + 1]?.lower === 'to' ? 'according' : undefined;
  if (word.text === ':') return words[at + 1] ? 'colon' : undefined;
  if (word.pos === 'NOUN') return isCueWord(word.lemma) ? 'noun' : undefined;
  if (word.pos === 'ADJ') return isCueWord(word.lemma) ? 'adjective' : undefined;
  if (word.pos === 'ADV') return isCueWord(word.lemma) ? 'adverb' : undefined;
  return undefined;
}
