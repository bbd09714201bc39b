import { type Block, type Figure, gateHref, type Phrasing } from '@tearsheet/core/model';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { toIsoDate } from './edtf-date.ts';

/** Each block as semantic HTML with its id, so that an exported page keeps its addresses. */
export function blocksToHast(blocks: readonly Block[]): Element[] {
  return blocks.map(blockToHast);
}

function blockToHast(block: Block): Element {
  const { id } = block;
  switch (block.type) {
    case 'paragraph':
      return h('p', { id }, phrasingToHast(block.children));
    case 'heading':
      return h(`h${block.depth}`, { id }, phrasingToHast(block.children));
    case 'thematicBreak':
      return h('hr', { id });
    case 'code':
      return h('pre', { id }, [
        h('code', block.lang === undefined ? {} : { dataLang: block.lang }, block.value),
      ]);
    case 'blockquote':
      return h('blockquote', { id }, blocksToHast(block.children));
    case 'list':
      return h(
        block.ordered ? 'ol' : 'ul',
        { id, start: block.ordered && block.start !== undefined ? block.start : undefined },
        block.children.map((item) => h('li', { id: item.id }, blocksToHast(item.children))),
      );
    case 'table':
      return h('table', { id }, [
        ...(block.caption === undefined ? [] : [h('caption', block.caption)]),
        ...block.children.map((row, at) =>
          h(
            'tr',
            row.children.map((cell) => h(at === 0 ? 'th' : 'td', phrasingToHast(cell.children))),
          ),
        ),
      ]);
    case 'figure':
      return figureToHast(block);
    case 'gallery':
      return h('div.gallery', { id }, block.children.map(figureToHast));
    case 'pullquote':
      return h('aside.pullquote', { id }, [
        h('p', block.value),
        ...(block.attribution === undefined ? [] : [h('p.attribution', block.attribution)]),
      ]);
    case 'embed': {
      const label = block.title ?? block.text ?? block.provider ?? block.url ?? 'Embed';
      return h('aside.embed', { id }, [
        h('p', block.url === undefined ? label : [outbound(block.url, label)]),
      ]);
    }
    case 'related':
      return h('aside.related', { id }, [
        ...(block.label === undefined ? [] : [h('p', block.label)]),
        h(
          'ul',
          block.items.map((item) =>
            h('li', item.url === undefined ? item.title : [outbound(item.url, item.title)]),
          ),
        ),
      ]);
    case 'infoBox':
      return h('aside.info-box', { id }, [
        ...(block.title === undefined ? [] : [h('p.title', block.title)]),
        ...blocksToHast(block.children),
      ]);
    case 'correction':
      return h(
        'aside.correction',
        { id, dataKind: block.kind, dataDate: block.date },
        blocksToHast(block.children),
      );
    case 'liveEntry':
      return h('section.live-entry', { id }, [
        ...(block.time === undefined
          ? []
          : [h('p.time', h('time', { dateTime: toIsoDate(block.date) }, block.time))]),
        ...(block.title === undefined ? [] : [h('h3', block.title)]),
        ...blocksToHast(block.children),
      ]);
    case 'unknown':
      return h('p.unknown', { id }, block.text);
    default:
      return block satisfies never;
  }
}

/** Pictures are named, not loaded: a page that is kept must not call home when it is opened. */
function figureToHast(figure: Figure): Element {
  return h(
    'figure',
    { id: figure.id },
    figure.children.flatMap((child): ElementContent[] =>
      child.type === 'caption'
        ? [h('figcaption', [...phrasingToHast(child.children), ...creditOf(figure)])]
        : [h('p.picture', pictureToHast(child))],
    ),
  );
}

function creditOf(figure: Figure): ElementContent[] {
  return figure.credit === undefined ? [] : [h('span.credit', figure.credit)];
}

function pictureToHast(image: Extract<Phrasing, { type: 'image' }>): ElementContent[] {
  const label = image.alt ?? image.url ?? 'Picture';
  return [image.url === undefined ? h('span', label) : outbound(image.url, label)];
}

function phrasingToHast(nodes: readonly Phrasing[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: node.value }];
      case 'inlineCode':
        return [h('code', node.value)];
      case 'break':
        return [h('br')];
      case 'emphasis':
        return [h('em', phrasingToHast(node.children))];
      case 'strong':
        return [h('strong', phrasingToHast(node.children))];
      case 'delete':
        return [h('del', phrasingToHast(node.children))];
      case 'link':
        return [{ ...outbound(node.url, ''), children: phrasingToHast(node.children) }];
      case 'image':
        return pictureToHast(node);
      default:
        return node satisfies never;
    }
  });
}

/** An address passes the gate again: what was kept long ago may have come in by another. */
function outbound(url: string, label: string): Element {
  const href = gateHref(url);
  return href === undefined
    ? h('span', label)
    : h('a', { href, rel: ['noopener', 'noreferrer', 'nofollow'] }, label);
}
