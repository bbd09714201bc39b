/** The words of some text, in small letters. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Precision and recall. */
export interface Overlap {
  precision: number;
  recall: number;
}

export const f1 = ({ precision, recall }: Overlap): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** How two bags of things overlap. Two empty bags are equal. */
export function overlap(found: readonly string[], gold: readonly string[]): Overlap {
  if (found.length === 0 && gold.length === 0) return { precision: 1, recall: 1 };
  const left = new Map<string, number>();
  for (const one of gold) left.set(one, (left.get(one) ?? 0) + 1);
  let both = 0;
  for (const one of found) {
    const times = left.get(one) ?? 0;
    if (times === 0) continue;
    left.set(one, times - 1);
    both++;
  }
  return {
    precision: found.length === 0 ? 0 : both / found.length,
    recall: gold.length === 0 ? 0 : both / gold.length,
  };
}

/** Runs of four words. Shorter texts are one run. */
export function shinglesOf(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  if (words.length < 4) return [words.join(' ')];
  return words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
}

/** A paragraph by its letters and digits alone. */
export const paragraphKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The last three words before and the first three after each end of a paragraph. */
export function boundariesOf(paragraphs: readonly string[]): string[] {
  const words = paragraphs.map(wordsOf).filter((one) => one.length > 0);
  return words
    .slice(1)
    .map((after, at) => `${(words[at] ?? []).slice(-3).join(' ')}|${after.slice(0, 3).join(' ')}`);
}

/** A title with quotation marks, dashes and white space unified. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The names of a byline, without `By`. */
export const namesOf = (byline: string): string[] =>
  byline
    .replace(/^\s*by\s+/i, '')
    .split(/\s*[,;&]\s*|\s+(?:and|und|et|y|e|en|i|и|og|och|och|ja)\s+/iu)
    .map((name) => titleKey(name))
    .filter((name) => name !== '');
