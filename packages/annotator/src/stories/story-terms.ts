import { isFunctionWord } from './function-words.ts';

/** A word that tells what a text is about, with its weight in that text. */
export type StoryTerms = Map<string, number>;

const WORD = /[\p{L}\p{N}]+/gu;
/** Scripts that part no words: two characters at a time stand for a word. */
const UNPARTED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2,}$/u;
/** Events of one topic differ by who, where, how many and when: names and numbers weigh more than other words. */
const NAME = 1.5;
const NUMBER = 2;
/** News says first what is new: a word weighs three times as much at the start, then less and less. */
const LEAD = 2;
const LEAD_WORDS = 50;

/**
 * The words of a text, each once, weighted by what kind of word it is and how early it stands. How often it is
 * repeated tells the length of a text rather than its event (measured: repeats cost three points of pair F1).
 */
export function storyTerms(text: string): StoryTerms {
  const sums = new Map<string, { weight: number; count: number }>();
  let position = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const lead = 1 + LEAD * Math.exp(-position / LEAD_WORDS);
    const weight = lead * (/^\d/.test(word) ? NUMBER : isName(word, text, index) ? NAME : 1);
    position++;
    for (const term of termsOf(word)) {
      const sum = sums.get(term);
      if (sum) {
        sum.weight += weight;
        sum.count++;
      } else sums.set(term, { weight, count: 1 });
    }
  }
  return new Map([...sums].map(([term, { weight, count }]) => [term, weight / count]));
}

/** How many documents of a hundred have the word, before any was seen. */
export function expectedShare(term: string): number {
  return isFunctionWord(term) ? 0.6 : 0.005;
}

function isName(word: string, text: string, index: number): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  return !/(?:^|[.\n`"“?!:])\s?$/.test(text.slice(Math.max(0, index - 2), index));
}

function termsOf(word: string): string[] {
  if (UNPARTED.test(word)) {
    const characters = [...word];
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  }
  const lower = word.toLowerCase();
  return [lower.length > 3 ? lower.replace(/ies$/, 'y').replace(/s$/, '') : lower];
}
