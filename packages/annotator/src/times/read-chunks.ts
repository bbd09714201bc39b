import type { Classes, Lexicon } from './lexicon.ts';
import { type ReadNumber, readNumber } from './read-number.ts';
import { splitWords, type Word } from './split-words.ts';

/** One or more words read as one: '25', 'twenty-five', 'a few', 'Jan.', with all that it can be in a date. */
export interface Chunk extends Word {
  classes: Classes;
}

const NOTHING: Classes = Object.freeze({});
const ORDINAL_ENDING = new Set(['st', 'nd', 'rd', 'th', 'er', 'º', 'ª', 'e']);

/** Splits a text into chunks, each with its classes in the given language. */
export function readChunks(text: string, lexicon: Lexicon): Chunk[] {
  const words = splitWords(text);
  const chunks: Chunk[] = [];
  for (let i = 0; i < words.length; ) {
    const read =
      readPhrase(words, i, lexicon) ??
      readNumber(words, i, lexicon) ??
      readOrdinal(words, i) ??
      readWord(words, i, lexicon);
    const first = words[i];
    const last = words[read.next - 1];
    if (first === undefined || last === undefined) break;
    chunks.push({
      ...first,
      end: last.end,
      text: text.slice(first.start, last.end),
      lower:
        read.next === i + 1
          ? first.lower
          : words
              .slice(i, read.next)
              .map((word) => word.lower)
              .join(' '),
      classes: read.classes,
    });
    i = read.next;
  }
  return chunks;
}

function readPhrase(words: Word[], at: number, { phrases }: Lexicon): ReadNumber | undefined {
  for (const phrase of phrases.get(words[at]?.lower ?? '') ?? []) {
    const fits = phrase.words.every(
      (word, i) => words[at + i]?.lower === word && (i === 0 || !words[at + i]?.breaks),
    );
    if (fits) return { next: at + phrase.words.length, classes: phrase.classes };
  }
  return undefined;
}

/** '22nd', 'the 1980s'. */
function readOrdinal(words: Word[], at: number): ReadNumber | undefined {
  const digits = words[at];
  const ending = words[at + 1];
  if (digits === undefined || ending === undefined || !ending.glued || !/^\d{1,4}$/.test(digits.text))
    return undefined;
  const n = Number(digits.text);
  if (
    ORDINAL_ENDING.has(ending.lower) &&
    (n <= 31 || ending.lower === 'th' || (ending.lower.length === 2 && ending.lower !== 'er'))
  ) {
    return { next: at + 2, classes: { ordinal: n, ...(n <= 31 ? { day: n } : {}) } };
  }
  if (n % 10 === 0 && digits.text.length === 3 && ending.lower === 's')
    return { next: at + 2, classes: { ancient: n / 10 } };
  const apostrophe = ending.lower === "'" && words[at + 2]?.lower === 's' && words[at + 2]?.glued === true;
  if (
    n % 10 === 0 &&
    digits.text.length % 2 === 0 &&
    (ending.lower === 's' || (apostrophe && digits.text.length === 2))
  ) {
    return {
      next: at + (apostrophe ? 3 : 2),
      classes: digits.text.length === 4 ? { decade: n / 10 } : { short: n / 10 },
    };
  }
  return undefined;
}

function readWord(words: Word[], at: number, { words: known, capitalised }: Lexicon): ReadNumber {
  const word = words[at];
  if (word === undefined) return { next: at + 1, classes: NOTHING };
  const dotted =
    words[at + 1]?.text === '.' && words[at + 1]?.glued === true ? known.get(`${word.lower}.`) : undefined;
  if (dotted !== undefined && !(capitalised && word.text === word.lower))
    return { next: at + 2, classes: dotted };
  const classes = known.get(word.lower) ?? abbreviation(words, at, known) ?? NOTHING;
  const small =
    capitalised && word.text === word.lower && (classes.month !== undefined || classes.weekday !== undefined);
  return { next: at + 1, classes: small ? NOTHING : classes };
}

/** 'Jan' without its full stop; only beside a number, since 'Sun' and 'Mar' are names and words. */
function abbreviation(words: Word[], at: number, known: Lexicon['words']): Classes | undefined {
  const word = words[at];
  if (word === undefined || word.text === word.lower) return undefined;
  const dated = [words[at - 1], words[at + 1], words[at + 1]?.text === ',' ? words[at + 2] : undefined];
  return dated.some((beside) => /^\d/.test(beside?.text ?? '')) ? known.get(`${word.lower}.`) : undefined;
}
