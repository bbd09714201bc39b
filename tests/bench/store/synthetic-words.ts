import { type Random, random } from './random.ts';

/** Words that make up the texts, the commonest first, and how often each is drawn. */
export interface SyntheticWords {
  words: readonly string[];
  draw(random: Random): number;
  /** The share of texts of so many words that have the word of this rank. */
  share(rank: number, textWords: number): number;
}

const WORDS = 300_000;
/** Zipf's law as Mandelbrot had it, with the values that are given for English. */
const [SHIFT, SLOPE] = [2.7, 1.05];

const ONSETS = 'b c d f g h j k l m n p r s t v w br ch cl cr dr fl gr pl pr sh sl st th tr'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const ENDS = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'rt', 'st', 'ck'];

/** Common words are short, as everywhere. */
export function syntheticWords(): SyntheticWords {
  const seen = new Set<string>();
  const words: string[] = [];
  const draw = random(1);
  while (words.length < WORDS) {
    const word = spell(draw, words.length < 150 ? 1 : words.length < 20_000 ? 2 : 3);
    if (seen.has(word)) continue;
    seen.add(word);
    words.push(word);
  }
  const sums = new Float64Array(WORDS);
  let sum = 0;
  for (let rank = 0; rank < WORDS; rank++) sums[rank] = sum += 1 / (rank + 1 + SHIFT) ** SLOPE;
  return {
    words,
    draw(random) {
      const sought = random() * sum;
      let [low, high] = [0, WORDS - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sums[middle] ?? 0) < sought) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    share: (rank, textWords) => 1 - (1 - 1 / (rank + 1 + SHIFT) ** SLOPE / sum) ** textWords,
  };
}

/** A word of so many syllables. */
function spell(draw: Random, syllables: number): string {
  const pick = (of: readonly string[]): string => of[Math.floor(draw() * of.length)] ?? '';
  let word = '';
  for (let at = 0; at < syllables; at++) {
    word += pick(ONSETS) + pick(VOWELS) + (at === syllables - 1 ? pick(ENDS) : '');
  }
  return word;
}
