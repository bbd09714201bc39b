import type { Span } from './collect-marks.ts';

/** Characters of a source that one page shows at most: a long newspaper page has about 60,000. */
export const WINDOW_SIZE = 100_000;

export interface SourceWindow extends Span {
  /** From 1. */
  part: number;
  parts: number;
  /** The number of the line in which the window starts, from 1. */
  firstLine: number;
}

/**
 * The part of a long source that one page shows. Parts end at the end of a line where one ends in their last quarter,
 * and never inside a surrogate pair. A part beyond the last is the last.
 */
export function windowSource(text: string, part: number, size = WINDOW_SIZE): SourceWindow {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPart(text, start, size);
    spans.push({ start, end });
    start = end;
  }
  const at = Math.min(Math.max(1, Math.trunc(part) || 1), Math.max(1, spans.length));
  const span = spans[at - 1] ?? { start: 0, end: 0 };
  return { ...span, part: at, parts: Math.max(1, spans.length), firstLine: countLines(text, span.start) + 1 };
}

/** The part that holds a character of the source. */
export function partOf(text: string, offset: number, size = WINDOW_SIZE): number {
  let part = 1;
  for (let start = endOfPart(text, 0, size); start < text.length && start <= offset; part++) {
    start = endOfPart(text, start, size);
  }
  return part;
}

function endOfPart(text: string, start: number, size: number): number {
  const end = start + size;
  if (end >= text.length) return text.length;
  const newline = text.lastIndexOf('\n', end - 1);
  if (newline >= start + size * 0.75) return newline + 1;
  return /[\uDC00-\uDFFF]/.test(text[end] ?? '') ? end - 1 : end;
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
