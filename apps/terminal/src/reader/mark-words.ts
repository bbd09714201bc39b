import type { Act, Anchor } from '@tearsheet/core/model';
import { blockText, walkBlocks } from '@tearsheet/core/model';
import { type Page, rowAt } from '../page/set-page.ts';
import { act } from './keep-article.ts';
import { layOut } from './lay-out.ts';
import { pageOf } from './page-of.ts';
import type { OpenArticle, ReaderState } from './reader-state.ts';
import { topRow } from './scroll-article.ts';
import type { Step } from './update-reader.ts';

/** A sentence of the page. */
export interface Sentence {
  block: string;
  /** In the text of the page. */
  start: number;
  end: number;
  /** Where its block begins in the text of the page. */
  from: number;
}

const sentencesOf = new WeakMap<Page, Sentence[]>();

/** The sentences of a page, in its order. */
export function findSentences(page: Page): Sentence[] {
  const known = sentencesOf.get(page);
  if (known) return known;
  const sentences: Sentence[] = [];
  for (const [block, { start, end }] of rangesOf(page)) {
    const text = page.text.slice(start, end);
    for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(
      text,
    )) {
      const words = segment.trimEnd();
      if (words.trim() === '') continue;
      sentences.push({ block, start: start + index, end: start + index + words.length, from: start });
    }
  }
  sentencesOf.set(page, sentences);
  return sentences;
}

/** Where the words of each block stand in the text of a page. */
function rangesOf(page: Page): Map<string, { start: number; end: number }> {
  const ranges = new Map<string, { start: number; end: number }>();
  for (const { block, at, runs } of page.rows) {
    if (block === undefined) continue;
    const end = at + runs.reduce((sum, { text }) => sum + text.length, 0);
    const known = ranges.get(block);
    ranges.set(block, { start: known?.start ?? at, end });
  }
  return ranges;
}

/** Begins to mark: with the first whole sentence in sight. */
export function startMarking(state: ReaderState): Step {
  const { open } = state;
  if (open?.article === undefined || state.source || state.findings) return [state];
  const layout = layOut(state.size);
  const page = pageOf(open.article, layout.measure);
  const top = page.rows[topRow({ rows: page.rows.length }, rowAt(page, open.at), layout)]?.at ?? 0;
  const sentences = findSentences(page);
  const first = sentences.findIndex(({ start }) => start >= top);
  if (first === -1) return [state];
  return [{ ...state, focus: 'article', marking: { first, last: first } }];
}

/** A key while marking: moves or widens what is marked, keeps it as a highlight or a note, or leaves it. */
export function keyWhileMarking(state: ReaderState, key: string): Step {
  const { marking, open, ...rest } = state;
  if (marking === undefined || open?.article === undefined) return [rest];
  const page = pageOf(open.article, layOut(state.size).measure);
  const sentences = findSentences(page);
  const within = (at: number) => Math.max(0, Math.min(at, sentences.length - 1));
  const to = (first: number, last: number): Step => [
    inSight(
      { ...state, open, marking: { first: within(first), last: within(last) } },
      sentences[within(last)]?.start ?? 0,
    ),
  ];
  switch (key) {
    case 'j':
    case 'down':
      return to(marking.last + 1, marking.last + 1);
    case 'k':
    case 'up':
      return to(marking.first - 1, marking.first - 1);
    case 'J':
    case 'l':
    case 'right':
      return to(marking.first, marking.last + 1);
    case 'K':
    case 'left':
      return to(marking.first, Math.max(marking.first, marking.last - 1));
    case 'h':
    case 'enter':
    case 'y':
    case 'r':
    case 'g':
    case 'b': {
      const colour = ({ r: 'red', g: 'green', b: 'blue' } as const)[key as 'r'] ?? 'yellow';
      const target = anchorsOf(open, page, marking);
      const acts: Act[] = [{ do: 'annotate', article: open.id, body: { type: 'highlight', colour, target } }];
      return act({ ...rest, open }, acts, 'Highlighted.');
    }
    case 'n':
      return [{ ...state, open, prompt: '', asking: 'note' }];
    default:
      return [{ ...rest, open }];
  }
}

/** What is marked, as anchors: one for each block. */
export function anchorsOf(
  { article }: OpenArticle,
  page: Page,
  { first, last }: NonNullable<ReaderState['marking']>,
): Anchor[] {
  const anchors = new Map<string, { start: number; end: number }>();
  for (const { block, start, end, from } of findSentences(page).slice(first, last + 1)) {
    const known = anchors.get(block);
    anchors.set(block, { start: known?.start ?? start - from, end: end - from });
  }
  const texts = new Map(
    article ? Array.from(walkBlocks(article.body), ({ block }) => [block.id, blockText(block)] as const) : [],
  );
  return [...anchors].flatMap(([block, { start, end }]) => {
    const exact = texts.get(block)?.slice(start, end).replaceAll('\n', ' ') ?? '';
    return exact === '' ? [] : [{ block, start, end, exact }];
  });
}

/** Where an anchor stands in the text of a page; undefined where its block is not shown. */
export function placeInPage(
  page: Page,
  { block, start, end }: Anchor,
): { start: number; end: number } | undefined {
  const range = blockRange(page, block);
  return range && { start: range.start + start, end: Math.min(range.start + end, range.end) };
}

const ranges = new WeakMap<Page, Map<string, { start: number; end: number }>>();

export function blockRange(page: Page, block: string): { start: number; end: number } | undefined {
  const known = ranges.get(page) ?? rangesOf(page);
  ranges.set(page, known);
  return known.get(block);
}

/** Scrolls just as far that a place of the page is in sight. */
function inSight(state: ReaderState, at: number): ReaderState {
  const { open } = state;
  if (open?.article === undefined) return state;
  const layout = layOut(state.size);
  const page = pageOf(open.article, layout.measure);
  const top = topRow({ rows: page.rows.length }, rowAt(page, open.at), layout);
  const row = rowAt(page, at);
  if (row >= top && row < top + layout.articleRows - 2) return state;
  const wanted = topRow({ rows: page.rows.length }, row - Math.floor(layout.articleRows / 3), layout);
  return { ...state, open: { ...open, at: page.rows[wanted]?.at ?? 0 } };
}
