import { findNounPhrases, findVerbGroups, type NounPhrase, type VerbGroup } from './find-phrases.ts';
import type { Region, Word } from './read-words.ts';

/** A region with its phrases, and where each word belongs. */
export interface Clause {
  region: Region;
  words: Word[];
  phrases: NounPhrase[];
  groups: VerbGroup[];
  /** The phrase a word is in. */
  phraseAt: (NounPhrase | undefined)[];
  /** The verb group a word is in. */
  groupAt: (VerbGroup | undefined)[];
}

const OPEN_CLASS = new Set(['VERB', 'ADV', 'ADJ', 'INTJ', 'X', 'NOUN', 'AUX']);

/** Of so few words a half may well be names: `“Yes,” Rose Brown said Monday.` */
const MOST_LOUD = 4;

/** A capital inside a sentence is a name whatever the tagger says, but not in a headline full of capitals. */
function namesAsNames(words: readonly Word[]): Word[] {
  const capital = (word: Word) => /^\p{Lu}\p{Ll}/u.test(word.text);
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word.text));
  if (long.length > MOST_LOUD && long.filter(capital).length * 2 > long.length) return [...words];
  return words.map((word, at) => {
    // `it further wrote`: no text speaks of furthering something as often.
    if (word.lower === 'further' && word.pos === 'VERB') return { ...word, pos: 'ADV' };
    const behind = words[at - 1];
    const inside = behind !== undefined && !beginsAnew(behind, words[at + 1]) && !word.opened;
    return inside && capital(word) && OPEN_CLASS.has(word.pos) ? { ...word, pos: 'PROPN' } : word;
  });
}

/** Whether a capital behind a word may be that of a sentence: `“No!” Then …`, but not `“No,” Rose said`. */
function beginsAnew(behind: Word, next: Word | undefined): boolean {
  if (behind.pos !== 'QUOTE') return /^[:.?!—–]$/.test(behind.text);
  return (
    !/,["”’'\s]*$/.test(behind.text) && !/^(?:said|says|asked|added|wrote|replied)$/.test(next?.lower ?? '')
  );
}

export function readClause(region: Region): Clause {
  const words = namesAsNames(region.words);
  const phrases = findNounPhrases(words);
  const groups = findVerbGroups(words);
  const phraseAt: (NounPhrase | undefined)[] = [];
  const groupAt: (VerbGroup | undefined)[] = [];
  for (const phrase of phrases) for (let at = phrase.from; at < phrase.to; at++) phraseAt[at] = phrase;
  for (const group of groups) {
    for (let at = group.from; at < group.to; at++) {
      groupAt[at] = group;
      phraseAt[at] = undefined;
    }
  }
  return { region, words, phrases, groups, phraseAt, groupAt };
}
