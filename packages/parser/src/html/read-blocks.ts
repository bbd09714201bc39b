import { type Block, cleanText, cleanVerbatim, type ListItem } from '@tearsheet/core/model';
import { limits } from '../limits.ts';
import type { BlockDrafts } from './block-draft.ts';
import { type HtmlElement, type HtmlNode, holds, textOf, textsOf, walkNodes } from './html-node.ts';
import { isLiveEntry, makeLiveEntry } from './make-live-entry.ts';
import { isPost, readEmbed } from './read-embed.ts';
import { readFigure } from './read-figure.ts';
import { readLines } from './read-phrasing.ts';
import { holdsData, readTable } from './read-table.ts';

/** What reading needs to know of the page. */
export interface ReadingPlan {
  drafts: BlockDrafts;
  /** Asked once for each element below the root: whether it is taken out. */
  isOut: (element: HtmlElement) => boolean;
  base: string | undefined;
}

const PULLQUOTE = /pull-?_?quote|quote-pull|zitat-?box|blockquote--pull|wp-block-pullquote/i;
const CAPTION =
  /(?:^|[-_\s])(?:fig-?)?(?:captions?|credits?|bildunterschrift|bildnachweis|legende|legenda|didascalia)(?:$|[-_\s])/i;
const GALLERY = /(?:^|[-_\s])(?:gallery|slideshow|galerie|galeria|galleria|wp-block-gallery)(?:[-_\s]|$)/i;
const INFO_BOX =
  /(?:^|[-_\s])(?:info-?box|fact-?box|faktenbox|infokasten|encadre|key-?facts|fact-?file|recuadro|despiece)(?:[-_\s]|$)/i;

/** Whether an element is a part of the article beside its text: a pull quote, a box of facts. */
export const isSetOff = (element: HtmlElement): boolean => {
  const names = element.get('class');
  return names !== undefined && (PULLQUOTE.test(names) || INFO_BOX.test(names));
};

/**
 * Reads what is below an element into blocks. The tree is at most `limits.elementDepth` deep, and so is this
 * recursion; blocks inside blocks deeper than `limits.blockDepth` are set beside one another.
 */
export function readBlocks(root: HtmlElement, plan: ReadingPlan, depth = 0): Block[] {
  const blocks: Block[] = [];
  let run: HtmlNode[] = [];
  const endRun = () => {
    if (run.length > 0) blocks.push(...readRun(run, root, plan));
    run = [];
  };
  for (const child of root.children) {
    if (child.kind === 'text') {
      run.push(child);
      continue;
    }
    if (plan.isOut(child)) continue;
    if (child.tag === 'br' || (child.isInline && !child.holdsBlocks)) run.push(child);
    else {
      endRun();
      blocks.push(...readElement(child, plan, depth));
    }
  }
  endRun();
  return blocks;
}

/** Inline nodes as paragraphs; a picture alone is a figure. */
function readRun(
  run: readonly HtmlNode[],
  parent: HtmlElement,
  { drafts, isOut, base }: ReadingPlan,
): Block[] {
  const lines = readLines(run, isOut, base);
  if (lines.length > 0) {
    return lines.map(({ children, texts, linked }) => {
      const block: Block = { type: 'paragraph', id: 'b0', children };
      if (linked > 0) drafts.linked.set(block, linked);
      return drafts.place(block, parent, texts, 'read-blocks-paragraph');
    });
  }
  const figures: Block[] = [];
  for (const node of run) {
    const figure = node.kind === 'element' && !isOut(node) ? readFigure(node, isOut, base) : undefined;
    if (figure) figures.push(drafts.place(figure.block, parent, figure.texts, 'read-blocks-figure'));
  }
  return figures;
}

/** Reads one element that is no part of a line. */
export function readElement(element: HtmlElement, plan: ReadingPlan, depth: number): Block[] {
  const { drafts, isOut, base } = plan;
  const { tag } = element;
  switch (tag) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return readHeading(element, plan, depth);
    case 'ul':
    case 'ol':
      return readList(element, plan, depth);
    case 'blockquote':
      return readQuotation(element, plan, depth);
    case 'hr':
      return [drafts.place({ type: 'thematicBreak', id: 'b0' }, element, [], 'read-blocks-break')];
    case 'pre':
      return readCode(element, plan);
    case 'iframe': {
      const embed = readEmbed(element, base);
      return embed ? [drafts.place(embed, element, [], 'read-embed')] : [];
    }
    case 'table': {
      if (!holdsData(element)) break;
      const table = readTable(element, isOut, base);
      return table ? [drafts.place(table.block, element, table.texts, 'read-table')] : [];
    }
    case 'figure': {
      const figure = element.textLength < 600 ? readFigure(element, isOut, base) : undefined;
      if (figure) return [drafts.place(figure.block, element, figure.texts, 'read-figure')];
      if (holds(element, 'iframe'))
        return readBlocks(element, plan, depth).filter(({ type }) => type === 'embed');
      break;
    }
    case 'figcaption':
      return readCaption(element, plan, depth);
    case 'img':
    case 'picture': {
      const figure = readFigure(element, isOut, base);
      return figure ? [drafts.place(figure.block, element, figure.texts, 'read-figure')] : [];
    }
  }
  if (element.isSilent) return [];
  if (tag === 'summary' && depth < limits.blockDepth) return readHeading(element, plan, depth);
  const names = `${element.get('class') ?? ''} ${element.get('id') ?? ''}`;
  if (names.length > 3 || element.get('itemprop') !== undefined) {
    if (isPost(element)) {
      const embed = readEmbed(element, base);
      if (embed) return [drafts.place(embed, element, textsOf(element), 'read-embed')];
    }
    if (PULLQUOTE.test(names) && element.textLength < 500) return readPullquote(element, plan);
    if (/caption/i.test(names) && element.textLength < 400 && holds(element, 'img', 'picture')) {
      const figure = readFigure(element, isOut, base);
      if (figure) return [drafts.place(figure.block, element, figure.texts, 'read-figure')];
    }
    if (CAPTION.test(names) && element.textLength < 400) return readCaption(element, plan, depth);
    if (GALLERY.test(names) && element.textLength < 1_500) {
      const blocks = readBlocks(element, plan, depth);
      const figures = blocks.filter((block) => block.type === 'figure');
      if (figures.length > 1 && figures.length === blocks.length) {
        return [
          drafts.place({ type: 'gallery', id: 'b0', children: figures }, element, [], 'read-blocks-gallery'),
        ];
      }
      return blocks;
    }
    if (depth < limits.blockDepth && isLiveEntry(element, names)) {
      const blocks = readBlocks(element, plan, depth + 1);
      const entry = makeLiveEntry(element, blocks);
      return entry ? [drafts.place(entry, element, [], 'make-live-entry')] : blocks;
    }
    if (INFO_BOX.test(names) && depth < limits.blockDepth) {
      const children = readBlocks(element, plan, depth + 1);
      if (children.length === 0) return [];
      return [drafts.place({ type: 'infoBox', id: 'b0', children }, element, [], 'read-blocks-info-box')];
    }
  }
  return readBlocks(element, plan, depth);
}

/** What the page calls the caption of a picture, where it stands by itself. */
function readCaption(element: HtmlElement, plan: ReadingPlan, depth: number): Block[] {
  const blocks = readBlocks(element, plan, depth);
  for (const block of blocks) if (block.type === 'paragraph') plan.drafts.captions.add(block);
  return blocks;
}

function readHeading(element: HtmlElement, plan: ReadingPlan, depth: number): Block[] {
  if (element.holdsBlocks && element.textLength > 300) return readBlocks(element, plan, depth);
  const level = Math.max(2, Number(element.tag.slice(1)) || 4);
  const [line, ...more] = readLines(element.children, plan.isOut, plan.base);
  if (!line) return [];
  const children = [...line.children];
  const texts = [...line.texts];
  for (const next of more) {
    children.push({ type: 'break' }, ...next.children);
    texts.push(undefined, ...next.texts);
  }
  const block: Block = { type: 'heading', id: 'b0', depth: level, children };
  const linked = [line, ...more].reduce((sum, one) => sum + one.linked, 0);
  if (linked > 0) plan.drafts.linked.set(block, linked);
  return [plan.drafts.place(block, element, texts, 'read-blocks-heading')];
}

function readList(element: HtmlElement, plan: ReadingPlan, depth: number): Block[] {
  if (depth >= limits.blockDepth) return readBlocks(element, plan, depth);
  const items: ListItem[] = [];
  const strays: Block[] = [];
  for (const child of element.children) {
    if (child.kind === 'text' || child.isSilent || plan.isOut(child)) continue;
    const blocks = child.tag === 'li' ? readBlocks(child, plan, depth + 1) : readElement(child, plan, depth);
    if (blocks.length === 0) continue;
    if (child.tag === 'li')
      items.push(
        plan.drafts.place({ type: 'listItem', id: 'b0', children: blocks }, child, [], 'read-blocks-item'),
      );
    else strays.push(...blocks);
  }
  if (items.length === 0) return strays;
  const start = Number.parseInt(element.get('start') ?? '1', 10);
  const ordered = element.tag === 'ol';
  return [
    plan.drafts.place(
      {
        type: 'list',
        id: 'b0',
        ordered,
        ...(ordered && start > 1 && Number.isSafeInteger(start) ? { start } : {}),
        children: items,
      },
      element,
      [],
      'read-blocks-list',
    ),
    ...strays,
  ];
}

function readQuotation(element: HtmlElement, plan: ReadingPlan, depth: number): Block[] {
  if (isPost(element)) {
    const embed = readEmbed(element, plan.base);
    if (embed) return [plan.drafts.place(embed, element, textsOf(element), 'read-embed')];
  }
  if (PULLQUOTE.test(element.get('class') ?? '')) return readPullquote(element, plan);
  if (depth >= limits.blockDepth) return readBlocks(element, plan, depth);
  const children = readBlocks(element, plan, depth + 1);
  return children.length === 0
    ? []
    : [plan.drafts.place({ type: 'blockquote', id: 'b0', children }, element, [], 'read-blocks-quotation')];
}

function readPullquote(element: HtmlElement, { drafts }: ReadingPlan): Block[] {
  const value = cleanText(textOf(element)).trim();
  if (value === '') return [];
  return [
    drafts.place({ type: 'pullquote', id: 'b0', value }, element, textsOf(element), 'read-blocks-pullquote'),
  ];
}

function readCode(element: HtmlElement, { drafts }: ReadingPlan): Block[] {
  let value = '';
  walkNodes(element, (node) => {
    if (node.kind === 'text') value += node.value;
    else if (node.tag === 'br') value += '\n';
    return node.kind === 'text' || !node.isSilent;
  });
  value = cleanVerbatim(value).replace(/^\n/, '').trimEnd();
  if (value.trim() === '') return [];
  return [drafts.place({ type: 'code', id: 'b0', value }, element, textsOf(element), 'read-blocks-code')];
}
