import { compareVersions } from '@tearsheet/annotator/compare-versions';
import { type Article, mainHeadline, runningText } from '@tearsheet/core/model';

/** A stretch of two texts: the same in both, or what one has and the other has not, or has otherwise. */
export interface Change {
  kind: 'kept' | 'cut' | 'added' | 'changed';
  /** The words of the first text; absent where it has none here. An empty line parts paragraphs. */
  before?: string;
  after?: string;
}

export interface Comparison {
  /** In the order of the texts, headlines first; put together again, each side is its whole text. */
  changes: Change[];
  /** Words of each kind. `changed` counts those of the second text. */
  words: Record<Change['kind'], number>;
}

/** What the second text cuts from, adds to and changes in the first, word by word. */
export function compareArticles(one: Article, other: Article): Comparison {
  const [before, after] = [textOf(one), textOf(other)];
  const spans = compareVersions(before, after);
  const words = { kept: 0, cut: 0, added: 0, changed: 0 };
  const changes = spans.map(({ kind, before: [from, to], after: [start, end] }, at): Change => {
    const next = spans[at + 1];
    // White space between two stretches goes with the first, so that paragraphs stay parted.
    const was = to > from ? before.slice(from, widen(before, to, next?.before[0])) : '';
    const is = end > start ? after.slice(start, widen(after, end, next?.after[0])) : '';
    words[kind] += countWords(kind === 'cut' ? was : is);
    return { kind, ...(was === '' ? {} : { before: was }), ...(is === '' ? {} : { after: is }) };
  });
  return { changes, words };
}

const textOf = (article: Article): string =>
  [mainHeadline(article), ...runningText(article)]
    .filter((line) => line !== undefined && line !== '')
    .join('\n\n');

function widen(text: string, end: number, next = text.length): number {
  const space = /^\s*/.exec(text.slice(end, Math.max(end, next)))?.[0].length ?? 0;
  return end + space;
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
