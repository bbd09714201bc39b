import {
  type Block,
  cleanLine,
  cleanText,
  Edtf,
  gateHref,
  type Image,
  type RelatedItem,
} from '@tearsheet/core/model';
import { type HtmlElement, holds, textOf, textsOf, walkNodes } from './html-node.ts';
import { type ReadingPlan, readElement } from './read-blocks.ts';
import { readEmbed } from './read-embed.ts';
import { readLines } from './read-phrasing.ts';
import { metaOf, type Survey } from './survey-page.ts';

/** The element that holds the body of a page which this program wrote; `undefined` for all other pages. */
export function ownArticle(survey: Survey, body: HtmlElement): HtmlElement | undefined {
  if (!metaOf(survey, 'tearsheet:source-sha256')) return undefined;
  return childrenOf(body).find(({ tag }) => tag === 'article');
}

/** The byline as it was written, where a page is this program's own. */
export const ownByline = (survey: Survey): string | undefined =>
  cleanLine(metaOf(survey, 'author')?.content ?? '');

/** Whether the head of a page of this program prints something. */
export const headPrints = (own: HtmlElement, tag: 'h1' | 'time'): boolean =>
  childrenOf(own).some((child) => child.tag === 'header' && holds(child, tag));

const childrenOf = (element: HtmlElement): HtmlElement[] =>
  element.children.filter((child): child is HtmlElement => child.kind === 'element');

/** Reads the blocks of a page that this program wrote back as they were: nothing in it is guessed. */
export function readOwnBlocks(root: HtmlElement, plan: ReadingPlan, depth = 0): Block[] {
  return childrenOf(root).flatMap((element) => {
    if (element.tag === 'header') return [];
    const own = readOwnBlock(element, plan, depth);
    return own
      ? [plan.drafts.place(own, element, textsOf(element), 'read-own-blocks')]
      : readElement(element, plan, depth);
  });
}

function readOwnBlock(element: HtmlElement, plan: ReadingPlan, depth: number): Block | undefined {
  const children = () => readOwnBlocks(element, plan, depth + 1);
  switch (`${element.tag} ${element.get('class') ?? ''}`.trim()) {
    case 'aside related':
      return readRelated(element, plan);
    case 'aside correction': {
      const kind = CORRECTIONS.find((one) => one === element.get('data-kind')) ?? 'correction';
      const date = element.get('data-date');
      const dated = date !== undefined && Edtf.safeParse(date).success ? { date } : {};
      return { type: 'correction', id: 'b0', kind, ...dated, children: children() };
    }
    case 'aside info-box': {
      const [first, ...more] = childrenOf(element);
      const title = first?.get('class') === 'title' ? cleanLine(textOf(first)) : undefined;
      const blocks = children();
      return title === undefined || !first || more.length === 0
        ? { type: 'infoBox', id: 'b0', children: blocks }
        : { type: 'infoBox', id: 'b0', title, children: blocks.slice(1) };
    }
    case 'section live-entry': {
      const clock = childrenOf(element).find((child) => child.get('class') === 'time');
      const time = clock && cleanLine(textOf(clock));
      const [moment] = clock ? childrenOf(clock) : [];
      const date = moment?.get('datetime');
      const blocks = children().slice(clock ? 1 : 0);
      const [first] = blocks;
      const titled = childrenOf(element)[clock ? 1 : 0];
      const title = titled?.tag === 'h3' && first?.type === 'heading' ? cleanLine(textOf(titled)) : undefined;
      return {
        type: 'liveEntry',
        id: 'b0',
        ...(time === undefined ? {} : { time }),
        ...(date !== undefined && Edtf.safeParse(date).success ? { date } : {}),
        ...(title === undefined ? {} : { title }),
        children: title === undefined ? blocks : blocks.slice(1),
      };
    }
    case 'aside pullquote': {
      const [quote, attribution] = childrenOf(element).map((child) => cleanText(textOf(child)));
      const by = attribution === undefined ? undefined : cleanLine(attribution);
      return quote
        ? { type: 'pullquote', id: 'b0', value: quote, ...(by === undefined ? {} : { attribution: by }) }
        : undefined;
    }
    case 'aside embed': {
      const [link] = childrenOf(element).flatMap(childrenOf);
      const embed = link && readEmbed(link, plan.base);
      const title = cleanLine(textOf(element));
      return embed && { ...embed, ...(title === undefined ? {} : { title }) };
    }
    case 'div gallery': {
      const figures = children().filter((block) => block.type === 'figure');
      return figures.length > 0 ? { type: 'gallery', id: 'b0', children: figures } : undefined;
    }
    case 'figure':
      return readOwnFigure(element, plan);
  }
  return undefined;
}

const CORRECTIONS = ['correction', 'clarification', 'update', 'editorsNote'] as const;

function readRelated(element: HtmlElement, { base }: ReadingPlan): Block | undefined {
  const [first] = childrenOf(element);
  const label = first?.tag === 'p' ? cleanLine(textOf(first)) : undefined;
  const items: RelatedItem[] = [];
  walkNodes(element, (node) => {
    if (node.kind === 'text' || node.tag !== 'li') return true;
    const title = cleanLine(textOf(node));
    const [link] = childrenOf(node);
    const href = link?.get('href');
    const url = href === undefined ? undefined : gateHref(href, base);
    if (title !== undefined) items.push({ title, ...(url === undefined ? {} : { url }) });
    return false;
  });
  return items.length === 0
    ? undefined
    : { type: 'related', id: 'b0', ...(label === undefined ? {} : { label }), items };
}

/** A figure as it is written: its pictures are named, not shown. */
function readOwnFigure(element: HtmlElement, { base, isOut }: ReadingPlan): Block | undefined {
  if (holds(element, 'img')) return undefined;
  let credit: string | undefined;
  const pictures: Image[] = [];
  const captions: HtmlElement[] = [];
  let credited: HtmlElement | undefined;
  walkNodes(element, (node) => {
    if (node.kind === 'text') return false;
    if (node.tag === 'figcaption') captions.push(node);
    if (node.get('class') === 'credit') {
      credited = node;
      credit = cleanLine(textOf(node));
    }
    if (node.get('class') !== 'picture') return true;
    const href = childrenOf(node)[0]?.get('href');
    const url = href === undefined ? undefined : gateHref(href, base);
    const label = cleanLine(textOf(node));
    const alt = label === undefined || label === url ? {} : { alt: label };
    if (url !== undefined) pictures.push({ type: 'image', url, ...alt });
    return false;
  });
  const [line] = captions.flatMap((caption) =>
    readLines(caption.children, (node) => node === credited || isOut(node), base),
  );
  return {
    type: 'figure',
    id: 'b0',
    ...(credit === undefined ? {} : { credit }),
    children: [...pictures, ...(line ? [{ type: 'caption' as const, children: line.children }] : [])],
  };
}
