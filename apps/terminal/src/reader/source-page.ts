import { type Article, walkBlocks } from '@tearsheet/core/model';
import type { SourceView } from '../archive-types.ts';
import { type Page, setPage } from '../page/set-page.ts';

/** What is shown of a source at most, in characters; there is the file for the rest. */
const MAX_SHOWN = 2_000_000;

const pages = new WeakMap<SourceView, { width: number; page: Page }>();

/** The page of a source: its text line by line, each character where the article's ranges count it. */
export function sourcePage(source: SourceView, width: number): Page {
  const known = pages.get(source);
  if (known?.width === width) return known.page;
  const text = showInPlace((source.text ?? '').slice(0, MAX_SHOWN));
  const page = setPage([{ runs: [{ text, style: 'text' }], style: 'text', gap: 0 }], width);
  pages.set(source, { width, page });
  return page;
}

/** Control characters as pictures of the same length, so that offsets stay what they are. */
function showInPlace(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\r\t\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/[\0-\x09\x0b-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\x7f/g, '␡')
    .replace(/[\x80-\x9f]/g, '�');
}

export interface SourceRangeOfBlock {
  block: string;
  start: number;
  end: number;
}

/** The blocks of an article that come from ranges of its source's text, in reading order. */
export function rangesOfBlocks(article: Article): SourceRangeOfBlock[] {
  const ranges = new Map<string, { start: number; end: number }>();
  for (const { target, ranges: own } of article.evidence) {
    const texts = own.flatMap((range) => (range.kind === 'text' ? [range] : []));
    const [first] = texts;
    const last = texts.at(-1);
    if (target.startsWith('#') && first && last)
      ranges.set(target.slice(1), { start: first.start, end: last.end });
  }
  return Array.from(walkBlocks(article.body)).flatMap(({ block }) => {
    const range = ranges.get(block.id);
    return range ? [{ block: block.id, ...range }] : [];
  });
}
