import { diffArrays } from 'diff';
import type { Span } from '../text-annotations.ts';

/** What became of some words between two versions. An empty span says where in that version the words are missing. */
export interface VersionChange {
  kind: 'kept' | 'cut' | 'added' | 'changed';
  before: Span;
  after: Span;
}

/** Past this many cut and added words two stretches count as rewritten, so that unlike texts cost no more than like ones. */
const MOST_EDITS = 2000;
const SENTENCE = /[^\s](?:[^.!?…\n]|[.!?…](?!["”’')]*\s))*[.!?…]*["”’')]*/g;
const WORD = /[\p{L}\p{N}\p{M}]+|[^\s]/gu;

/** Words with their place. */
interface Piece {
  text: string;
  start: number;
  end: number;
}

/**
 * What the second text cuts from, adds to and changes in the first, word by word, in order; white space tells nothing.
 * Sentences are matched first, so that a word is not found again in a sentence far off.
 */
export function compareVersions(before: string, after: string): VersionChange[] {
  const changes: VersionChange[] = [];
  for (const { kind, ...sides } of match(pieces(before, SENTENCE), pieces(after, SENTENCE), {})) {
    if (kind !== 'changed') append(changes, { kind, ...sides });
    else for (const change of compareWords(before, after, sides)) append(changes, change);
  }
  return changes;
}

function compareWords(
  before: string,
  after: string,
  sides: Pick<VersionChange, 'before' | 'after'>,
): VersionChange[] {
  const [one, other] = [pieces(before, WORD, sides.before), pieces(after, WORD, sides.after)];
  return match(one, other, { maxEditLength: MOST_EDITS });
}

/** The pieces that both have, in order, and what stands between them. */
function match(
  one: readonly Piece[],
  other: readonly Piece[],
  limit: { maxEditLength?: number },
): VersionChange[] {
  const texts = (list: readonly Piece[]) => list.map(({ text }) => text);
  const found = diffArrays(texts(one), texts(other), {
    ...limit,
    maxEditLength: limit.maxEditLength ?? Infinity,
  });
  const runs = found ?? [
    { removed: true, added: false, count: one.length },
    { removed: false, added: true, count: other.length },
  ];
  const changes: VersionChange[] = [];
  let [left, right] = [0, 0];
  for (const { removed, added, count } of runs) {
    const [before, after] = [spanOf(one, left, added ? 0 : count), spanOf(other, right, removed ? 0 : count)];
    if (!added) left += count;
    if (!removed) right += count;
    append(changes, { kind: removed ? 'cut' : added ? 'added' : 'kept', before, after });
  }
  return changes;
}

/** Like changes in a row are one; words cut and words added in the same place are a change. */
function append(changes: VersionChange[], next: VersionChange): void {
  const last = changes.at(-1);
  if (!last || (last.kind !== next.kind && (last.kind === 'kept' || next.kind === 'kept'))) {
    changes.push(next);
    return;
  }
  if (last.kind !== next.kind) last.kind = 'changed';
  last.before = cover(last.before, next.before);
  last.after = cover(last.after, next.after);
}

function cover(one: Span, other: Span): Span {
  if (one[0] === one[1]) return other;
  return other[0] === other[1] ? one : [one[0], other[1]];
}

function spanOf(list: readonly Piece[], from: number, count: number): Span {
  const start = list[from]?.start ?? list.at(-1)?.end ?? 0;
  return count === 0 ? [start, start] : [start, list[from + count - 1]?.end ?? start];
}

function pieces(text: string, pattern: RegExp, [from, to]: Span = [0, text.length]): Piece[] {
  return [...text.slice(from, to).matchAll(pattern)].map(({ 0: words, index }) => ({
    text: words.replace(/\s+/g, ' '),
    start: from + index,
    end: from + index + words.length,
  }));
}
