import type { TextMark } from './text-mark.ts';

/** Some text under one and the same set of marks. */
export interface Cut {
  text: string;
  /** Offset of the text in its block. */
  start: number;
  /** Outer marks before inner ones. */
  marks: TextMark[];
}

/** Cuts a text, which begins at an offset of its block, where marks begin and end. Joined again, the cuts are the text. */
export function cutText(text: string, start: number, marks: readonly TextMark[]): Cut[] {
  const end = start + text.length;
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  if (inside.length === 0) return [{ text, start, marks: [] }];
  const edges = new Set([start, end]);
  for (const mark of inside) {
    edges.add(Math.max(start, mark.start));
    edges.add(Math.min(end, mark.end));
  }
  const cuts = [...edges].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((from, at) => ({
    text: text.slice(from - start, (cuts[at + 1] ?? end) - start),
    start: from,
    marks: inside
      .filter((mark) => mark.start <= from && mark.end > from)
      .sort((one, other) => other.end - other.start - (one.end - one.start)),
  }));
}
