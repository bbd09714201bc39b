import type { Classes, Lexicon } from './lexicon.ts';
import type { Word } from './split-words.ts';

export interface ReadNumber {
  next: number;
  classes: Classes;
}

/** Reads a number in digits or words from the word `at`: '30', '1,500', '2 1/2', 'twenty-five', 'nineteen ninety-six'. */
export function readNumber(words: Word[], at: number, lexicon: Lexicon): ReadNumber | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const first = word.text.charCodeAt(0);
  return first >= 48 && first <= 57 ? readDigits(words, at, word) : readWords(words, at, lexicon);
}

function readDigits(words: Word[], at: number, word: Word): ReadNumber | undefined {
  const before = words[at - 1];
  const gluedToLetters = word.glued && before !== undefined && /[\p{L}#]$/u.test(before.text);
  const after = words[at + 1];
  if (gluedToLetters) return { next: at + 1, classes: {} };
  const { text } = word;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(text);
  if (iso !== null) {
    const day = Number(text.slice(0, 10).replaceAll('-', ''));
    return { next: at + 1, classes: iso[4] === undefined ? { iso: day } : { isoMoment: text } };
  }
  const parts = /^(\d{1,4})([./])(\d{1,2})\2(\d{1,4})$/.exec(text);
  if (parts !== null) return { next: at + 1, classes: { numeric: text } };
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (clock !== null) {
    const minutes = Number(clock[1]) * 60 + Number(clock[2]);
    return minutes <= 1440 && Number(clock[2]) < 60
      ? {
          next: at + 1,
          classes: { clock: minutes, ...(clock[3] === undefined ? {} : { seconds: Number(clock[3]) }) },
        }
      : { next: at + 1, classes: {} };
  }
  const half = /^(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (half !== null) return { next: at + 1, classes: { slashed: text, ...fraction(half[1], half[2]) } };
  if (!/^\d+(?:,\d{3})*(?:\.\d+)?$/.test(text)) return { next: at + 1, classes: {} };
  if (
    after?.glued === true &&
    /^(?:st|nd|rd|th|s|er|e|º|ª)$/.test(after.lower) &&
    !(after.lower === 'er' && text.length > 1)
  )
    return undefined;
  const mixed = /^(\d)\/(\d)$/.exec(after?.text ?? '');
  if (mixed !== null && after?.glued === false && text.length < 4) {
    return { next: at + 2, classes: { n: Number(text) + (fraction(mixed[1], mixed[2]).n ?? 0) } };
  }
  const n = Number(text.replaceAll(',', ''));
  if (after?.glued === true && /^[½¼¾]$/.test(after.text)) {
    return { next: at + 2, classes: { n: n + ({ '½': 0.5, '¼': 0.25, '¾': 0.75 }[after.text] ?? 0) } };
  }
  const gluedLetters = after?.glued === true && /^\p{L}/u.test(after.text) && after.lower !== 'er';
  const plain = /^\d+$/.test(text);
  return {
    next: at + 1,
    classes: {
      n,
      ...(plain && text.length <= 2 && n >= 1 && n <= 31 && !gluedLetters ? { day: n } : {}),
      ...(plain && text.length <= 2 && n <= 24 ? { hour: n } : {}),
      ...(plain && text.length === 2 && !gluedLetters ? { yy: n } : {}),
      ...(plain && text.length === 4 && n >= 1000 && n <= 2199 && !gluedLetters ? { year: n } : {}),
      ...(plain && text.length <= 4 && !gluedLetters ? { olden: n } : {}),
      ...(/^(?:[01]\d|2[0-3])[0-5]\d$/.test(text) ? { military: Math.floor(n / 100) * 60 + (n % 100) } : {}),
      ...(/^\d{1,2}\.\d{2}$/.test(text) && Number(text.slice(-2)) < 60 && n < 24
        ? { dotted: Math.floor(n) * 60 + Number(text.slice(-2)) }
        : {}),
    },
  };
}

function fraction(over?: string, under?: string): { n?: number } {
  const n = Number(over) / Number(under);
  return n < 1 ? { n } : {};
}

/** Number words: tens, ones, hundreds and thousands put together; years said in pairs. */
function readWords(
  words: Word[],
  at: number,
  { words: known, numberJoiners }: Lexicon,
): ReadNumber | undefined {
  const value = (i: number) => known.get(words[i]?.lower ?? '')?.n;
  const first = value(at);
  if (typeof first !== 'number') return undefined;
  let total = 0;
  let current = first;
  let next = at + 1;
  for (let steps = 0; steps < 10; steps++) {
    const joiner = words[next]?.text === '-' || numberJoiners.has(words[next]?.lower ?? '');
    const index = joiner ? next + 1 : next;
    const n = value(index);
    if (typeof n !== 'number' || words[index]?.breaks === true) break;
    if (n >= 100) {
      if (joiner || n === 12) break;
      current = (current === 0 ? 1 : current) * n;
      if (n === 1000) {
        total += current;
        current = 0;
      }
    } else if (n === 12 && words[index]?.lower === 'dozen') {
      current *= 12;
    } else if (current % 100 >= 20 && current % 10 === 0 && n < 10) {
      current += n;
    } else if (current >= 100 && current % 100 === 0 && !(joiner && words[next]?.text === '-')) {
      current += n;
    } else if (!joiner && total === 0 && current >= 10 && current <= 20 && n >= 10) {
      return readPairedYear(words, index, current, n, value);
    } else break;
    next = index + 1;
  }
  const n = total + current;
  const ones = words[next]?.text === '-' ? known.get(words[next + 1]?.lower ?? '')?.ordinal : undefined;
  if (n % 10 === 0 && n >= 20 && n <= 90 && typeof ones === 'number' && ones < 10) {
    return { next: next + 2, classes: { ordinal: n + ones, ...(n + ones <= 31 ? { day: n + ones } : {}) } };
  }
  const own = next === at + 1 ? known.get(words[at]?.lower ?? '') : undefined;
  return {
    next,
    classes: {
      ...own,
      n,
      ...(n >= 2000 && n < 2100 && words[at]?.lower === 'two' ? { spoken: n } : {}),
      ...(n >= 1 && n <= 12 ? { hour: n } : {}),
    },
  };
}

function readPairedYear(
  words: Word[],
  index: number,
  hundreds: number,
  tens: number,
  value: (i: number) => string | number | undefined,
): ReadNumber {
  const hyphen = words[index + 1]?.text === '-' ? index + 2 : index + 1;
  const ones = value(hyphen);
  const more = tens % 10 === 0 && tens >= 20 && typeof ones === 'number' && ones < 10 && ones > 0;
  return {
    next: more ? hyphen + 1 : index + 1,
    classes: { year: hundreds * 100 + tens + (more ? ones : 0) },
  };
}
