import {
  type Block,
  blockText,
  cleanLine,
  type Related,
  type RelatedItem,
  type TextRange,
} from '@tearsheet/core/model';
import { anyOf } from '../language/any-of.ts';
import type { BlockDrafts } from './block-draft.ts';
import { linkLength } from './find-asides.ts';

/** Of the letters of a block, the share in links above which it is a link and nothing else. */
const LINKED = 0.85;

/** A list that holds links to elsewhere and no sentence, out of the running text. */
export function linksOf(block: Block, label: string, drafts: BlockDrafts): Related | undefined {
  if (block.type !== 'list') return undefined;
  const items: RelatedItem[] = [];
  for (const { children } of block.children) {
    const [first, ...more] = children;
    const link = first?.type === 'paragraph' && more.length === 0 ? loneLink(first.children) : undefined;
    if (!link) return undefined;
    items.push(link);
  }
  if (items.length < 2) return undefined;
  const ranges = block.children.flatMap(({ children }) =>
    children.flatMap((child) => drafts.places.get(child)?.ranges ?? []),
  );
  const printed = cleanLine(label);
  return placed(
    { type: 'related', id: 'b0', ...(printed === undefined ? {} : { label: printed }), items },
    ranges,
    drafts,
  );
}

const LABEL = new RegExp(String.raw`^(?:${anyOf('related', 'relatedFrom')}|more)\s?[:：|»>-]\s?`, 'iu');

/** A line such as `Read more: A title`, all of it a link but its label. */
export function lineOfLink(block: Block, text: string, drafts: BlockDrafts): Related | undefined {
  if (block.type !== 'paragraph') return undefined;
  const [label] = LABEL.exec(text) ?? [];
  const link = label === undefined ? undefined : linkedShare(block.children, text.length - label.length);
  if (!link) return undefined;
  const printed = cleanLine(label ?? '');
  return placed(
    { type: 'related', id: 'b0', ...(printed === undefined ? {} : { label: printed }), items: [link] },
    drafts.places.get(block)?.ranges ?? [],
    drafts,
  );
}

/** A line this long may be the title of another article. */
const TITLE = { least: 16, most: 200 };

/** A line that is a link and no sentence: the title of another article between paragraphs, or a button. */
export function linkAlone(
  block: Block,
  text: string,
  drafts: BlockDrafts,
): Related | 'button' | 'nowhere' | undefined {
  if (
    block.type !== 'paragraph' ||
    text.length > TITLE.most ||
    ENDS.test(text) ||
    /^https?:|^www\./i.test(text)
  )
    return undefined;
  if (linkLength(block, drafts) < text.length * LINKED) return undefined;
  if (text.length < TITLE.least) return 'button';
  const link = linkedShare(block.children, text.length);
  if (!link) return 'nowhere';
  return placed({ type: 'related', id: 'b0', items: [link] }, drafts.places.get(block)?.ranges ?? [], drafts);
}

/** How sentences, and what is quoted, end. */
const ENDS = /[.!…。！؟।:：;,)\]]["'”’»]?$/u;

function placed(block: Related, ranges: readonly TextRange[], drafts: BlockDrafts): Related {
  drafts.places.set(block, { ranges: [...ranges], rule: 'tidy-blocks-related', confidence: 0.8 });
  return block;
}

type Children = Extract<Block, { type: 'paragraph' }>['children'];

function loneLink(children: Children): { title: string; url: string } | undefined {
  const length = children.reduce((sum, child) => sum + textLength(child), 0);
  return linkedShare(children, length);
}

function linkedShare(children: Children, length: number): { title: string; url: string } | undefined {
  for (const child of children) {
    const link =
      child.type === 'link'
        ? child
        : child.type === 'strong' || child.type === 'emphasis'
          ? child.children.find((one) => one.type === 'link')
          : undefined;
    if (link?.type !== 'link' || link.url.startsWith('#')) continue;
    const title = blockText({ type: 'paragraph', id: 'b0', children: link.children })
      .replace(/\s+/g, ' ')
      .trim();
    const line = cleanLine(title);
    if (line !== undefined && title.length >= length * LINKED) return { title: line, url: link.url };
  }
  return undefined;
}

const textLength = (child: Children[number]): number =>
  blockText({ type: 'paragraph', id: 'b0', children: [child] }).trim().length;
