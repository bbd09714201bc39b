import { type Block, blockText, type Identified, type Removal } from '@tearsheet/core/model';
import { BYLINE_OPENING } from '../language/byline-opening.ts';
import { datesOfLine } from '../language/dates-of-line.ts';
import { nameAside } from '../language/name-aside.ts';
import type { BlockDrafts } from './block-draft.ts';
import { findAsides, linkLength } from './find-asides.ts';
import { type FoundHeadline, letters } from './find-headline.ts';
import { LINE_LABELS } from './line-labels.ts';
import { rangeOf } from './range-of.ts';
import { lineOfLink, linkAlone, linksOf } from './read-related.ts';

/** A line on who wrote or checked the article. */
const BYLINE =
  /^(?:(?:[Ww]ritten|[Rr]eviewed|edited|reported|posted|published|medically reviewed|fact[- ]checked|updated|words|story|text|photos?) )*[Bb][Yy]:? (?:the )?\p{Lu}[^.!?]{0,120}$|^(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]utor(?:in)?:?|[Aa]uthor:?|автор:?|текст:?|作者[:：]|記者|文[:：／/]|بقلم)\s?\p{Lu}[\p{L}.'’-]+ [^.!?]{0,60}$/u;

/**
 * Takes out what reading left in of the article's surroundings: its headline, labels, lines of dates and credits, links
 * to other articles, and what follows a heading that opens such links at its end.
 */
export function tidyBlocks(
  blocks: readonly Block[],
  drafts: BlockDrafts,
  headline: FoundHeadline,
  authors: readonly string[],
): Block[] {
  const title = headline.finding ? letters(headline.finding.value) : undefined;
  const kept: Block[] = [];
  const from = firstAfterHeadline(blocks, drafts, headline);
  const lines = blocks.map(textBelow);
  const ofLinks = isOfLinks(blocks, lines, drafts);
  const asides = findAsides(blocks, lines, drafts, authors);
  const isLong = (line: string, at: number) => line.length >= LONG && at >= from && !asides.has(at);
  const opened = lines.findIndex(isLong);
  const closed = opened < 0 ? blocks.length : lines.findLastIndex(isLong);
  for (const [at, block] of blocks.entries()) {
    const take = (kind: Removal['kind'], why: string) => removeBlock(block, kind, why, drafts);
    const text = lines[at] ?? '';
    const key = title !== undefined && kept.length < 12 && text.length <= 320 ? letters(text) : '';
    if (at < from) take('page-header', 'It stands before the headline');
    else if (drafts.captions.has(block)) {
      if (!captionFigure(kept.at(-1), block, drafts)) take('credit', 'The caption of a picture');
    } else if (asides.has(at)) {
      const opened = asides.get(at) ?? at;
      const related =
        linksOf(block, opened === at ? '' : (lines[opened] ?? ''), drafts) ?? lineOfLink(block, text, drafts);
      if (related) kept.push(related);
      else take('related', 'It stands below a heading that opens links or notes');
    } else if (
      (key !== '' && key === title) ||
      (block.type === 'heading' && headline.element && drafts.elements.get(block) === headline.element)
    )
      take('headline', 'The headline, kept in its field');
    else {
      if (block.type === 'paragraph' && isLabel(text) && (at < opened || at > closed)) {
        take(
          at < opened ? 'byline' : 'other',
          at < opened ? 'A label before the text' : 'A label behind the text',
        );
        continue;
      }
      const opening = kept.length < 6 && text.length <= 160 && block.type === 'paragraph';
      if (opening && /\d/.test(text) && datesOfLine(text)) {
        take('date', 'A line of dates before the text');
        continue;
      }
      if (opening && (BYLINE.test(text) || signs(text, authors))) {
        take('byline', 'The byline, kept in its field');
        continue;
      }
      const line =
        text.length <= LONGEST_LABEL ? LINE_LABELS.find(([pattern]) => pattern.test(text)) : undefined;
      if (line && block.type !== 'figure' && block.type !== 'embed') {
        take(line[1], line[2]);
        continue;
      }
      const related =
        linksOf(block, '', drafts) ??
        lineOfLink(block, text, drafts) ??
        (ofLinks ? undefined : linkAlone(block, text, drafts));
      if (related === 'button') take('navigation', 'A link that is no sentence');
      else if (related === 'nowhere') take('related', 'A link that is no sentence');
      else if (related) kept.push(related);
      else if (block.type === 'thematicBreak' && (kept.length === 0 || kept.at(-1)?.type === 'thematicBreak'))
        continue;
      else kept.push(block);
    }
  }
  trimEnd(kept, drafts);
  return kept.map((block, at) =>
    at < NOTED_BEFORE || at >= kept.length - NOTED_BEHIND ? asCorrection(block, drafts) : block,
  );
}

/** Whether a line opens as bylines do and names one of the authors. */
const signs = (text: string, authors: readonly string[]): boolean =>
  text.length < 100 && BYLINE_OPENING.test(text) && authors.some((name) => text.includes(name));

/** Blocks at the beginning and the end in which publishers speak of their own text. */
const NOTED_BEFORE = 4;
const NOTED_BEHIND = 8;

/** What the publisher says of its own text, where a paragraph opens so. */
function asCorrection(block: Block, drafts: BlockDrafts): Block {
  if (block.type !== 'paragraph') return block;
  const text = blockText(block);
  if (!/[:：—–]/.test(text.slice(0, 60))) return block;
  const kind = nameAside(text, undefined)?.kind;
  if (kind === undefined || kind === 'related' || kind === 'figure') return block;
  const correction: Block = { type: 'correction', id: 'b0', kind, children: [block] };
  const ranges = drafts.places.get(block)?.ranges ?? [];
  drafts.places.set(correction, { ranges, rule: 'tidy-blocks-correction', confidence: 0.8 });
  return correction;
}

/** Whether most paragraphs are links and nothing else: such a page is about them. */
function isOfLinks(blocks: readonly Block[], lines: readonly string[], drafts: BlockDrafts): boolean {
  let paragraphs = 0;
  let linked = 0;
  for (const [at, block] of blocks.entries()) {
    if (block.type !== 'paragraph') continue;
    paragraphs++;
    if (linkLength(block, drafts) > (lines[at]?.length ?? 0) * 0.85) linked++;
  }
  return linked * 2 > paragraphs;
}

/** Gives a caption that stood by itself to the picture before it. */
function captionFigure(figure: Block | undefined, caption: Block, drafts: BlockDrafts): boolean {
  if (figure?.type !== 'figure' || caption.type !== 'paragraph' || figure.children.length > 1) return false;
  figure.children.push({ type: 'caption', children: caption.children });
  drafts.places.get(figure)?.ranges.push(...(drafts.places.get(caption)?.ranges ?? []));
  return true;
}

/** A line of labels is at most this long. */
const LONGEST_LABEL = 160;

/** A line this long is of the text. */
const LONG = 80;

/** A few words that are no sentence. */
const isLabel = (text: string): boolean =>
  text.length < 60 &&
  !/[.!?:;…。！？؟"”»’)]$/u.test(text) &&
  !/\p{Script=Han}|\p{Script=Hiragana}/u.test(text);

/** Headings without text behind them, and rules, do not end an article. */
function trimEnd(kept: Block[], drafts: BlockDrafts): void {
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    if (last.type === 'heading') removeBlock(last, 'other', 'A heading with nothing below it', drafts);
    else if (last.type !== 'thematicBreak') return;
    kept.pop();
  }
}

/** The first block that belongs to the article: what stands right behind the printed headline. */
function firstAfterHeadline(
  blocks: readonly Block[],
  drafts: BlockDrafts,
  { element }: FoundHeadline,
): number {
  if (!element) return 0;
  const at = blocks.findIndex((block) => (drafts.elements.get(block)?.start ?? 0) >= element.start);
  if (at <= 0) return 0;
  const before = blocks.slice(0, at).reduce((sum, block) => sum + textBelow(block).length, 0);
  const after = blocks.slice(at).reduce((sum, block) => sum + textBelow(block).length, 0);
  return before < 600 && before * 4 < after ? at : 0;
}

/** All the words of a block, those of the blocks inside it too. */
export function textBelow(block: Identified): string {
  if (
    'children' in block &&
    (block.type === 'list' ||
      block.type === 'listItem' ||
      block.type === 'blockquote' ||
      block.type === 'infoBox')
  ) {
    return block.children.map(textBelow).join(' ');
  }
  return blockText(block).trim();
}

/** Notes that a block was taken out of the text. */
export function removeBlock(
  block: Block,
  kind: Removal['kind'],
  why: string,
  drafts: BlockDrafts,
  rule = 'tidy-blocks',
): void {
  const text = textBelow(block);
  const element = drafts.elements.get(block);
  const ranges = drafts.places.get(block)?.ranges ?? [];
  const where = ranges.length > 0 ? ranges : element ? [rangeOf(element)] : [];
  if (text !== '' && where.length > 0) {
    drafts.removals.push({
      kind,
      ranges: [...where],
      text: text.replace(/\n/g, ' '),
      rule,
      why,
    });
  }
}
