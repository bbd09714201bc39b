import type { PrintLine } from '../src/draft/print-line.ts';

/** What is known of a printed line from the right text of its article. */
export interface Aligned {
  /** Whether its words are of the article's text. */
  readonly isText: boolean;
  /** Whether a paragraph begins with it. */
  readonly begins: boolean;
}

/** A text by its letters and digits alone. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const SURE = 24;
/** Shorter blocks are looked for at the beginnings of lines alone, and not far on. */
const SHORT = 12;
const NEAR = 2_000;

/** Finds the paragraphs of an article in printed lines, by letters and digits alone. */
export function alignLines(lines: readonly PrintLine[], paragraphs: readonly string[]): Aligned[] {
  const keys = lines.map(({ text }) => lettersOf(text));
  const starts: number[] = [];
  let letters = '';
  for (const key of keys) {
    starts.push(letters.length);
    letters += key;
  }
  const lineStarts = new Set(starts);
  const within = new Uint8Array(letters.length + 1);
  const begins = new Set<number>();
  let from = 0;
  for (const paragraph of paragraphs) {
    const key = lettersOf(paragraph);
    if (key === '') continue;
    const found =
      key.length < SHORT
        ? findLine(letters, key, from, lineStarts)
        : (find(letters, key, from) ?? (key.length > SURE ? find(letters, key, 0) : undefined));
    if (!found) continue;
    within.fill(1, found.start, found.end);
    begins.add(found.start);
    from = found.end;
  }
  return keys.map((key, at) => {
    const start = starts[at] ?? 0;
    let inside = 0;
    for (let letter = start; letter < start + key.length; letter++) inside += within[letter] ?? 0;
    // The number of an item is printed, but is none of its letters.
    const number = /^\d{0,3}/.exec(key)?.[0].length ?? 0;
    const isBegun = begins.has(start) || (number > 0 && begins.has(start + number));
    return { isText: key.length > 0 && inside > key.length * 0.6, begins: isBegun && key.length > 0 };
  });
}

function findLine(
  letters: string,
  key: string,
  from: number,
  lineStarts: ReadonlySet<number>,
): { start: number; end: number } | undefined {
  for (
    let start = letters.indexOf(key, from);
    start >= 0 && start < from + NEAR;
    start = letters.indexOf(key, start + 1)
  )
    if (lineStarts.has(start)) return { start, end: start + key.length };
  return undefined;
}

function find(letters: string, key: string, from: number): { start: number; end: number } | undefined {
  const start = letters.indexOf(key, from);
  if (start >= 0) return { start, end: start + key.length };
  if (key.length < 2 * SURE) return undefined;
  const first = letters.indexOf(key.slice(0, SURE), from);
  if (first < 0) return undefined;
  const last = letters.indexOf(key.slice(-SURE), first);
  const end = last + SURE;
  return last >= 0 && Math.abs(end - first - key.length) < key.length * 0.3 + 40
    ? { start: first, end }
    : undefined;
}
