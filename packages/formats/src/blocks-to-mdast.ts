import type { Block, Figure, Phrasing, TableCell } from '@tearsheet/core/model';
import type * as mdast from 'mdast';

/** The nearest that Markdown has for each block. What news has of its own becomes quotations, lists and emphasis. */
export function blocksToMdast(blocks: readonly Block[]): mdast.RootContent[] {
  return blocks.flatMap(blockToMdast);
}

function blockToMdast(block: Block): mdast.RootContent[] {
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: phrasingToMdast(block.children) }];
    case 'heading':
      return [{ type: 'heading', depth: toDepth(block.depth), children: phrasingToMdast(block.children) }];
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'code':
      return [{ type: 'code', value: block.value, lang: block.lang ?? null }];
    case 'blockquote':
      return [quotation(block.children)];
    case 'list':
      return [
        {
          type: 'list',
          ordered: block.ordered,
          start: block.ordered ? (block.start ?? 1) : null,
          spread: false,
          children: block.children.map((item) => ({
            type: 'listItem',
            spread: false,
            children: blocksToMdast(item.children).filter(isFlow),
          })),
        },
      ];
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [paragraph(emphasis(block.caption))]),
        {
          type: 'table',
          align: block.align ?? [],
          children: block.children.map((row) => ({
            type: 'tableRow',
            children: row.children.map(cellToMdast),
          })),
        },
      ];
    case 'figure':
      return figureToMdast(block);
    case 'gallery':
      return block.children.flatMap(figureToMdast);
    case 'pullquote':
      return [
        {
          type: 'blockquote',
          children: [
            paragraph(strong(block.value)),
            ...(block.attribution === undefined ? [] : [paragraph(text(`— ${block.attribution}`))]),
          ],
        },
      ];
    case 'embed': {
      const label = block.title ?? block.text ?? block.provider ?? block.url ?? 'Embed';
      return [paragraph(block.url === undefined ? text(label) : link(block.url, label))];
    }
    case 'related':
      return [
        ...(block.label === undefined ? [] : [paragraph(emphasis(block.label))]),
        {
          type: 'list',
          ordered: false,
          spread: false,
          children: block.items.map((item) => ({
            type: 'listItem',
            spread: false,
            children: [paragraph(item.url === undefined ? text(item.title) : link(item.url, item.title))],
          })),
        },
      ];
    case 'infoBox':
      return [quotation(block.children, block.title)];
    case 'correction':
      return [quotation(block.children)];
    case 'liveEntry': {
      const label = [block.time, block.title].filter((part) => part !== undefined).join(' · ');
      return [
        ...(label === ''
          ? []
          : [{ type: 'heading', depth: 3, children: [text(label)] } satisfies mdast.Heading]),
        ...blocksToMdast(block.children),
      ];
    }
    case 'unknown':
      return [paragraph(text(block.text))];
    default:
      return block satisfies never;
  }
}

function figureToMdast(figure: Figure): mdast.RootContent[] {
  return figure.children.flatMap((child): mdast.RootContent[] => {
    if (child.type === 'caption') {
      const credit = figure.credit === undefined ? [] : [text(` (${figure.credit})`)];
      return [paragraph({ type: 'emphasis', children: phrasingToMdast(child.children) }, ...credit)];
    }
    return child.url === undefined
      ? []
      : [paragraph({ type: 'image', url: child.url, alt: child.alt ?? '' })];
  });
}

function quotation(children: readonly Block[], title?: string): mdast.Blockquote {
  return {
    type: 'blockquote',
    children: [
      ...(title === undefined ? [] : [paragraph(strong(title))]),
      ...blocksToMdast(children).filter(isFlow),
    ],
  };
}

function phrasingToMdast(nodes: readonly Phrasing[]): mdast.PhrasingContent[] {
  return nodes.map((node): mdast.PhrasingContent => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'break':
        return node;
      case 'image':
        return { type: 'image', url: node.url ?? '', alt: node.alt ?? '' };
      case 'link':
        return {
          type: 'link',
          url: node.url,
          title: node.title ?? null,
          children: phrasingToMdast(node.children),
        };
      default:
        return { type: node.type, children: phrasingToMdast(node.children) };
    }
  });
}

const cellToMdast = (cell: TableCell): mdast.TableCell => ({
  type: 'tableCell',
  children: phrasingToMdast(cell.children),
});
const text = (value: string): mdast.Text => ({ type: 'text', value });
const strong = (value: string): mdast.Strong => ({ type: 'strong', children: [text(value)] });
const emphasis = (value: string): mdast.Emphasis => ({ type: 'emphasis', children: [text(value)] });
const link = (url: string, value: string): mdast.Link => ({ type: 'link', url, children: [text(value)] });
const paragraph = (...children: mdast.PhrasingContent[]): mdast.Paragraph => ({
  type: 'paragraph',
  children,
});

function toDepth(depth: number): mdast.Heading['depth'] {
  return depth === 2 || depth === 3 || depth === 4 || depth === 5 ? depth : 6;
}

const FLOW = new Set(['paragraph', 'heading', 'thematicBreak', 'code', 'blockquote', 'list', 'table']);
function isFlow(node: mdast.RootContent): node is mdast.BlockContent {
  return FLOW.has(node.type);
}
