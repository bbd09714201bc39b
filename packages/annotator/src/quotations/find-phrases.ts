import type { Word } from './read-words.ts';

/** A noun phrase as the range of its words, end exclusive. */
export interface NounPhrase {
  from: number;
  to: number;
}

/** A verb with its auxiliaries, negation and adverbs: `has repeatedly accused`. Ranges of words, end exclusive. */
export interface VerbGroup {
  from: number;
  to: number;
  /** Index of the verb that carries the meaning. */
  head: number;
  lemma: string;
  form: 'finite' | 'ing' | 'to' | 'participle' | 'base';
  passive: boolean;
  negated: boolean;
}

const NOUNISH = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM']);
const POSSESSIVES = new Set(['his', 'her', 'their', 'my', 'our', 'your', 'its', 'whose']);
const NOT_NOUNISH = new Set(['that', 'which', 'whether', 'not', 'there']);
const RELATIVES = new Set(['who', 'that', 'which', 'whom']);

export function isNounish(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (NOT_NOUNISH.has(word.lower)) return false;
  if (NOUNISH.has(word.pos)) return true;
  if (word.pos === 'PRON') return !RELATIVES.has(word.lower) && word.lower !== 'what';
  if (POSSESSIVES.has(word.lower)) return true;
  if (word.lower === "'s" || word.lower === "'") return word.pos === 'PART';
  if (word.text === '&' || word.text === '-' || word.text === '/') return isGlued(words, at);
  if (word.pos === 'ADV') return MEASURES.test(word.lower) && words[at + 1]?.pos === 'NUM';
  if (word.lower === 'newly' || word.lower === 'recently')
    return words[at - 1]?.pos === 'PART' || words[at - 1]?.pos === 'DET';
  if (word.pos === 'VERB') return isAdjectival(words, at) || isGivenName(words, at);
  return false;
}

const MEASURES = /^(?:nearly|about|almost|roughly|approximately|only|just|over)$/;

/** `Don Stewart`: a capital before a capital, behind a noun, is a name and no verb. */
function isGivenName(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word || !/^\p{Lu}\p{Ll}+$/u.test(word.text) || after?.pos !== 'PROPN') return false;
  return before !== undefined && before.pos === 'NOUN' && !/^(?:said|says|told|tells)$/.test(word.lower);
}

/** Stands without a blank on either side, as in `front-runner`. */
function isGlued(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (word?.text === '&') return true;
  return before !== undefined && word !== undefined && after !== undefined && before.end === word.start;
}

/** `the proposed ban`, `retired neurosurgeon Ben Carson`: a verb's form before a noun behind an article. */
function isAdjectival(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word || !after || !/(?:ed|ing|en)$/.test(word.lower)) return false;
  if (after.pos !== 'NOUN' && after.pos !== 'ADJ' && !(after.pos === 'PROPN' && before === undefined))
    return false;
  return (
    before === undefined ||
    before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    POSSESSIVES.has(before.lower) ||
    before.text === '-'
  );
}

/** The noun phrases, none longer than its articles, adjectives and nouns in a row. */
export function findNounPhrases(words: readonly Word[]): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let at = 0;
  while (at < words.length) {
    if (!isNounish(words, at) || words[at]?.lower === "'s") {
      at++;
      continue;
    }
    const from = at;
    const first = words[at];
    at++;
    if (first?.pos !== 'PRON' || POSSESSIVES.has(first.lower)) {
      while (at < words.length && isNounish(words, at) && !startsAnother(words, at)) at++;
    }
    phrases.push({ from, to: at });
  }
  return phrases;
}

/** An article or pronoun behind a noun begins the next phrase. */
function startsAnother(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word) return true;
  if (word.pos === 'PRON' && !POSSESSIVES.has(word.lower)) return true;
  const noun = before.pos === 'NOUN' || before.pos === 'PROPN' || before.pos === 'PRON';
  return noun && (word.pos === 'DET' || POSSESSIVES.has(word.lower));
}

const BE = new Set(['be']);
const LIGHT_ADVERBS =
  /^(?:not|n't|never|also|only|just|even|still|now|then|again|already|always|often|once|reportedly|ever|yet|soon|later|recently|long|first|quickly|\p{Ll}+ly)$/u;

/** The verb groups in order. */
export function findVerbGroups(words: readonly Word[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let at = 0;
  while (at < words.length) {
    const start = at;
    let from = at;
    let head = -1;
    let to = false;
    let auxiliary: string | undefined;
    let passive = false;
    let negated = false;
    while (at < words.length) {
      const word = words[at];
      if (!word) break;
      const isVerb =
        (word.pos === 'VERB' &&
          word.lower !== 'further' &&
          !isAdjectival(words, at) &&
          !isGivenName(words, at)) ||
        isMistagged(words, at);
      if (head >= 0 && auxiliary === undefined && !to) break;
      if (word.lower === 'to' && word.pos === 'PART' && head < 0) to = true;
      else if (word.pos === 'AUX' && head < 0) {
        auxiliary = word.lemma;
        head = -1;
        if (/^(?:had|has|have|having|'ve)$/.test(word.lower)) auxiliary = 'have';
        if (BE.has(word.lemma) || word.lower === 'been') auxiliary = 'be';
      } else if (isVerb && head < 0) {
        head = at;
        passive =
          auxiliary === 'be' &&
          /(?:ed|en|n|t|wn|ne|de|id|ld|ht|ad|ck|om|ed)$/.test(word.lower) &&
          !word.lower.endsWith('ing');
        at++;
        break;
      } else if (word.pos === 'ADV' && LIGHT_ADVERBS.test(word.lower) && head < 0) {
        // an adverb inside the group
      } else if (word.pos === 'PART' && /n[o']t/.test(word.lower)) negated = true;
      else break;
      if (/^(?:not|n't|never)$/.test(word.lower)) negated = true;
      at++;
    }
    if (head < 0) {
      const lastAux = lastAuxiliary(words, start, at);
      if (lastAux >= 0) head = lastAux;
    }
    if (head >= 0) {
      const word = words[head];
      while (
        from < head &&
        words[from]?.pos === 'ADV' &&
        /^(?:then|yet|soon|later|recently|first)$/.test(words[from]?.lower ?? '') &&
        from === start &&
        words[from]?.opened
      )
        from++;
      const lower = word?.lower ?? '';
      const form =
        to && auxiliary === undefined
          ? 'to'
          : auxiliary !== undefined
            ? 'finite'
            : lower.endsWith('ing')
              ? 'ing'
              : 'finite';
      groups.push({
        from,
        to: head + 1,
        head,
        lemma: lemmaOf(word),
        form: to ? 'to' : form,
        passive,
        negated,
      });
      at = head + 1;
    } else at = Math.max(at, start + 1);
  }
  return groups;
}

function lastAuxiliary(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (words[at]?.pos === 'AUX') return at;
  return -1;
}

function lemmaOf(word: Word | undefined): string {
  return word?.lemma ?? '';
}

const ALWAYS_VERBS =
  /^(?:said|says|told|tells|wrote|writes|added|adds|asked|asks|tweeted|tweets|noted|argues|claims|vows|insists|warns|urges|denies|accuses|announces|reveals|slams|blasts|calls|alleges|argued|insisted)$/;

const NOUN_OR_VERB =
  /^(?:shows|claims|notes|hopes|promises|wants|hints|points|estimates|backs|plans|touts|rips|demands|questions|doubts|mocks|warns|predicts)$/;
const ING_OR_NOUN =
  /^(?:warning|mocking|lamenting|repeating|noting|hinting|urging|promising|claiming|touting)$/;

/** `A poll shows the …`, `…, warning that …`: a noun by its form, a verb by what stands around it. */
function isVerbByPlace(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!before || !word || !after || word.pos !== 'NOUN') return false;
  if (ING_OR_NOUN.test(word.lower))
    return before.text === ',' && (after.lower === 'that' || /^(?:DET|PRON|PROPN)$/.test(after.pos));
  const subject = /^(?:NOUN|PROPN|PRON)$/.test(before.pos) && !POSSESSIVES.has(before.lower);
  return (
    NOUN_OR_VERB.test(word.lower) &&
    subject &&
    (after.lower === 'that' || after.lower === 'to' || /^(?:DET|PRON|PROPN)$/.test(after.pos))
  );
}

/** Verbs of saying that taggers take for nouns before a capital or a quotation mark: `Clinton Slams Trump`. */
function isMistagged(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.pos === 'VERB' || word.pos === 'AUX') return false;
  if (isVerbByPlace(words, at)) return true;
  if (!ALWAYS_VERBS.test(word.lower)) return false;
  const before = words[at - 1];
  if (/^(?:said|told|wrote|asked|tweeted|argued|insisted)$/.test(word.lower)) return true;
  return (
    before !== undefined &&
    (before.pos === 'PROPN' || before.pos === 'PRON' || before.pos === 'QUOTE') &&
    !words[at + 1]?.lower.startsWith("'s")
  );
}
