/** The words of a printout, to ask what it writes elsewhere. */
export interface Vocabulary {
  /** How often a word occurs, in small letters. */
  count(word: string): number;
  /** How often it is written without a capital. */
  small(lower: string): number;
  /** Whether some word begins so, in small letters. */
  begins(stem: string): boolean;
  /** A word that is always written with a capital, in that form. */
  capitalised(lower: string): string | undefined;
}

/** Words from which a vocabulary is made; later ones add little. */
const MOST_WORDS = 200_000;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-\u2010'’][\p{L}\p{M}\p{N}]+)*[-\u2010\u00ad]?/gu;

interface WordUse {
  count: number;
  small: number;
  capital: string | undefined;
}

const FEW = 12;

/** The hyphens of a word that a line end cuts. */
const CUT: ReadonlySet<string> = new Set(['-', '\u2010', '\u00ad']);

/** Collects the words of some texts, leaving out those that a line end cuts. */
export function makeVocabulary(texts: Iterable<string>): Vocabulary {
  const words = new Map<string, WordUse>();
  let total = 0;
  for (const text of texts) {
    if (total > MOST_WORDS) break;
    for (const word of text.slice(0, 100_000).match(WORD) ?? []) {
      if (CUT.has(word.charAt(word.length - 1))) continue;
      total++;
      const small = word.toLowerCase();
      const lower = small.includes('\u2010') ? small.replaceAll('\u2010', '-') : small;
      let use = words.get(lower);
      if (!use) {
        use = { count: 0, small: 0, capital: undefined };
        words.set(lower, use);
      }
      use.count++;
      if (lower === word) use.small++;
      else use.capital ??= word;
    }
  }
  let asked = 0;
  let sorted: string[] | undefined;
  return {
    count: (word) => words.get(word.toLowerCase())?.count ?? 0,
    small: (lower) => words.get(lower)?.small ?? 0,
    capitalised: (lower) => words.get(lower)?.capital,
    begins(stem) {
      // Most printouts ask a few times: then looking through all costs less than putting them in order.
      if (!sorted && ++asked <= FEW) {
        for (const word of words.keys()) if (word.startsWith(stem)) return true;
        return false;
      }
      sorted ??= [...words.keys()].sort();
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? '') < stem) low = middle + 1;
        else high = middle;
      }
      return sorted[low]?.startsWith(stem) ?? false;
    },
  };
}
