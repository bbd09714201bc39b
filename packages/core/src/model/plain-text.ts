import type { Article } from './article.ts';
import type { Block, ListItem } from './block.ts';
import type { Phrasing } from './phrasing.ts';
import type { Identified } from './walk.ts';

/** The characters of some phrasing. A break counts as one line feed, a picture as nothing. */
export function phrasingText(nodes: readonly Phrasing[]): string {
  let text = '';
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    else if (node.type === 'break') text += '\n';
    else if (node.type !== 'image') stack.push(...[...node.children].reverse());
  }
  return text;
}

/**
 * The text of one block, without that of the blocks inside it. Offsets of annotations count in this string (UTF-16
 * code units).
 */
export function blockText(block: Identified): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return phrasingText(block.children);
    case 'code':
    case 'pullquote':
      return block.value;
    case 'table':
      return block.children
        .map((row) => row.children.map((cell) => phrasingText(cell.children)).join(' | '))
        .join('\n');
    case 'figure':
      return block.children
        .flatMap((child) => (child.type === 'caption' ? [phrasingText(child.children)] : []))
        .join('\n');
    case 'embed':
      return block.text ?? block.title ?? '';
    case 'related':
      return block.items.map((item) => item.title).join('\n');
    case 'unknown':
      return block.text;
    case 'infoBox':
    case 'liveEntry':
      return block.title ?? '';
    default:
      return '';
  }
}

const BESIDE_THE_TEXT = new Set<Identified['type']>([
  'figure',
  'gallery',
  'pullquote',
  'embed',
  'related',
  'infoBox',
  'unknown',
  'thematicBreak',
]);

/**
 * The blocks of the running text that hold text themselves, in reading order: paragraphs, sub-headings, list items'
 * and quotations' paragraphs, code and tables; not captions, related links, pull quotes, embeds and boxes.
 */
export function* runningBlocks(article: Pick<Article, 'body'>): Generator<Block> {
  const stack: (Block | ListItem)[] = [...article.body.children].reverse();
  for (let block = stack.pop(); block; block = stack.pop()) {
    if (BESIDE_THE_TEXT.has(block.type)) continue;
    if (block.type === 'list' || block.type === 'listItem') stack.push(...[...block.children].reverse());
    else if (block.type === 'blockquote' || block.type === 'correction' || block.type === 'liveEntry') {
      if (block.type === 'liveEntry' && block.title) yield block;
      stack.push(...[...block.children].reverse());
    } else yield block;
  }
}

/** The running text, one string for each of {@link runningBlocks}. */
export function runningText(article: Pick<Article, 'body'>): string[] {
  return Array.from(runningBlocks(article), blockText);
}

/** The headline: the first of role `main`, else the first there is. */
export function mainHeadline(article: Pick<Article, 'headlines'>): string | undefined {
  return (article.headlines.find((headline) => headline.role === 'main') ?? article.headlines[0])?.value;
}

/** Who the article says it is by: its byline, else its wire. */
export function mainByline(article: Pick<Article, 'by' | 'infoSources'>): string | undefined {
  return article.by ?? article.infoSources[0]?.name;
}
