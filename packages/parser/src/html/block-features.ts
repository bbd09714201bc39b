import type { Block } from '@tearsheet/core/model';
import type { BlockDrafts } from './block-draft.ts';
import { linkLength } from './find-asides.ts';
import { letters } from './find-headline.ts';
import { witnessOf } from './heed-witness.ts';
import type { HtmlElement } from './html-node.ts';
import { wordsOf } from './name-boilerplate.ts';
import { textBelow } from './tidy-blocks.ts';

/** What is asked of each block, in the order of its numbers. None of it is a word of a language. */
export const FEATURES = [
  'kind',
  'depth of heading',
  'length',
  'linked',
  'ends a sentence',
  'ends otherwise',
  'sentences',
  'digits',
  'place',
  'before',
  'behind',
  'kind before',
  'length before',
  'linked before',
  'kind behind',
  'length behind',
  'linked behind',
  'length of the second behind',
  'length of the second before',
  'text of the parent',
  'text of like paths',
  'steps to the text',
  'text of the part',
  'links of the part',
  'links of the parent',
  'like siblings',
  'names of asides',
  'names of text',
  'in an aside',
  'controls beside',
  'pictures beside',
  'text to the next heading',
  'links to the next heading',
  'text since the heading',
  'links since the heading',
  'length of the heading',
  'witness',
  'repeated',
  'marked',
  'long blocks',
  'text of the page',
  'share of the page',
  'headings',
] as const;

const KINDS = [
  'paragraph',
  'heading',
  'list',
  'blockquote',
  'table',
  'code',
  'figure',
  'infoBox',
  'related',
  'embed',
  'pullquote',
] as const;

/** What developers of all countries call the things beside a text. */
const ASIDE_NAMES =
  /\b(?:ad|ads|advert\w*|promo\w*|sponsor\w*|related|recommend\w*|teasers?|cards?|cta|call to action|banner|newsletter|subscri\w*|sign ?up|form|share|sharing|social|comments?|respond|author|bio|byline|meta|tags?|caption|credit|footer|footnotes?|header|nav|menu|sidebar|widget|aside|popup|modal|cookie|disclaimer|disclosure|product|price|button|btn|toc|faq|accordion|more|next|prev|carousel|slider|grid|testimonial|rating|review|summary|highlights?|intro|notice|note|source)\b/g;
const TEXT_NAMES =
  /\b(?:article|story|post|entry|content|body|text|copy|main|prose|rich ?text|paragraph|block|wysiwyg)\b/g;
const ASIDE_TAGS: ReadonlySet<string> = new Set([
  'aside',
  'footer',
  'header',
  'nav',
  'form',
  'section',
  'figure',
  'table',
  'details',
  'button',
]);
const CONTROLS: ReadonlySet<string> = new Set(['button', 'input', 'form', 'select', 'textarea', 'iframe']);
const PICTURES: ReadonlySet<string> = new Set(['img', 'picture', 'svg', 'video']);
const LONG = 80;

/** What is known of the page around its blocks. */
export interface BlockSetting {
  root: HtmlElement;
  drafts: BlockDrafts;
  /** The text that the page repeats for machines. */
  said: string | undefined;
  /** Letters that look like running text on the whole page. */
  pageText: number;
}

interface Known {
  text: string;
  length: number;
  linked: number;
  kind: number;
  element: HtmlElement | undefined;
  path: string;
}

/** The numbers of each block, one row a block, in the order of {@link FEATURES}. */
export function blockFeatures(blocks: readonly Block[], setting: BlockSetting): number[][] {
  const { root, drafts, said, pageText } = setting;
  const witness = witnessOf(said, blocks.length);
  const paths = new Ways(root, new Set());
  const known = blocks.map((block): Known => {
    const text = textBelow(block);
    const element = drafts.elements.get(block);
    const length = lengthOf(text);
    return {
      text,
      length,
      linked: text.length === 0 ? 0 : Math.min(1, linkLength(block, drafts) / text.length),
      kind: (KINDS as readonly string[]).indexOf(block.type),
      element,
      path: element ? paths.to(element).path : '',
    };
  });
  const isText = ({ length, linked, kind }: Known) => length >= LONG && linked < 0.5 && kind !== 8;
  const total = sum(known, ({ length }) => length) || 1;
  const byParent = new Map<HtmlElement | undefined, number>();
  const byPath = new Map<string, number>();
  const times = new Map<string, number>();
  for (const one of known) {
    times.set(one.text, (times.get(one.text) ?? 0) + 1);
    if (!isText(one)) continue;
    byParent.set(one.element?.parent, (byParent.get(one.element?.parent) ?? 0) + one.length);
    byPath.set(one.path, (byPath.get(one.path) ?? 0) + one.length);
  }
  let home: HtmlElement | undefined;
  let most = 0;
  for (const [parent, length] of byParent) if (length > most) [home, most] = [parent, length];
  const homes = new Set<HtmlElement>();
  for (let at = home; at; at = at.parent) homes.add(at);
  const ways = new Ways(root, homes);

  const headings = known.map(({ kind }) => kind === 1);
  const share = sum(known.filter(isText), () => 1) / Math.max(1, known.length);
  const headed = headings.filter(Boolean).length / Math.max(1, known.length);
  const about = new Map<HtmlElement, ReturnType<typeof around>>();
  const siblings: Families = new Map();
  let seen = 0;
  let since = { text: 0, links: 0, length: -1 };
  return known.map((one, at) => {
    const block = blocks[at];
    const before = seen;
    seen += one.length;
    const [previous, next] = [known[at - 1], known[at + 1]];
    if (headings[at]) since = { text: 0, links: 0, length: one.length };
    const sinceHeading = { ...since };
    if (!headings[at]) {
      since.text += one.length;
      since.links += one.length * one.linked;
    }
    const ahead = headings[at] ? toNextHeading(known, headings, at) : { text: -1, links: -1 };
    let place: ReturnType<typeof around> | undefined;
    if (one.element) {
      place = about.get(one.element);
      if (!place) {
        place = around(one.element, ways.to(one.element), siblings);
        about.set(one.element, place);
      }
    }
    const ends = one.text.at(-1) ?? '';
    return [
      one.kind,
      block?.type === 'heading' ? block.depth : 0,
      Math.log2(1 + one.length),
      one.linked,
      /[.!?…。！？؟۔।]["'”’»」』)]*$/u.test(one.text.slice(-4)) ? 1 : 0,
      /[:：;,]/.test(ends) ? 1 : /[!?！？؟]/.test(ends) ? 2 : 0,
      (one.text.match(/[.!?؟۔।](?:\s|$|["'”’»])|[。！？]/gu)?.length ?? 0) / (1 + one.length / 100),
      (one.text.match(/\p{Nd}/gu)?.length ?? 0) / (1 + one.text.length),
      at / known.length,
      before / total,
      (total - seen) / total,
      previous?.kind ?? -2,
      Math.log2(1 + (previous?.length ?? 0)),
      previous?.linked ?? -1,
      next?.kind ?? -2,
      Math.log2(1 + (next?.length ?? 0)),
      next?.linked ?? -1,
      Math.log2(1 + (known[at + 2]?.length ?? 0)),
      Math.log2(1 + (known[at - 2]?.length ?? 0)),
      (byParent.get(one.element?.parent) ?? 0) / total,
      (byPath.get(one.path) ?? 0) / total,
      place?.steps ?? -1,
      place ? Math.min(1, place.part.text / total) : -1,
      place?.part.links ?? -1,
      place?.links ?? -1,
      place?.like ?? 0,
      place?.asideNames ?? 0,
      place?.textNames ?? 0,
      place?.asideTags ?? 0,
      place?.controls ?? 0,
      place?.pictures ?? 0,
      ahead.text < 0 ? -1 : Math.log2(1 + ahead.text),
      ahead.links,
      Math.log2(1 + sinceHeading.text),
      sinceHeading.text === 0 ? 0 : sinceHeading.links / sinceHeading.text,
      sinceHeading.length,
      witness === undefined ? -1 : witness.includes(letters(one.text).slice(0, 80)) ? 1 : 0,
      times.get(one.text) ?? 1,
      block ? markedShare(block) : 0,
      share,
      Math.log2(1 + total),
      Math.min(2, total / Math.max(1, pageText)),
      headed,
    ];
  });
}

const sum = <One>(ones: readonly One[], of: (one: One) => number): number =>
  ones.reduce((total, one) => total + of(one), 0);

/** Characters, those of Chinese, Japanese and Korean as two and a half. */
function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    length += code >= 0x2e80 && code < 0xd800 ? 2.5 : 1;
  }
  return length;
}

/** What an element has from all those it is in, up to the root. */
interface Way {
  /** Names of the elements from the root down to it, with their first class. */
  path: string;
  asideNames: number;
  textNames: number;
  asideTags: number;
  /** The outermost of them. */
  part: HtmlElement;
  /** How many of them do not hold the paragraphs of the text. */
  steps: number;
}

/** Ways from the root, each made once. */
class Ways {
  readonly #known = new Map<HtmlElement, Way>();
  readonly #named = new Map<string, readonly [aside: number, text: number]>();
  readonly #root: HtmlElement;
  readonly #homes: ReadonlySet<HtmlElement>;

  constructor(root: HtmlElement, homes: ReadonlySet<HtmlElement>) {
    this.#root = root;
    this.#homes = homes;
  }

  to(element: HtmlElement): Way {
    const known = this.#known.get(element);
    if (known) return known;
    const { parent } = element;
    const above = parent && parent !== this.#root && element !== this.#root ? this.to(parent) : undefined;
    const classes = element.get('class') ?? '';
    const [aside, text] = this.#namesOf(classes, element.get('id') ?? '');
    const way: Way = {
      path: `${above?.path ?? ''}${element.tag}.${/\S+/.exec(classes)?.[0] ?? ''}/`,
      asideNames: (above?.asideNames ?? 0) + aside,
      textNames: (above?.textNames ?? 0) + text,
      asideTags: (above?.asideTags ?? 0) + (ASIDE_TAGS.has(element.tag) ? 1 : 0),
      part: above?.part ?? element,
      steps: (above?.steps ?? 0) + (this.#homes.has(element) ? 0 : 1),
    };
    this.#known.set(element, way);
    return way;
  }

  #namesOf(classes: string, id: string): readonly [number, number] {
    if (classes === '' && id === '') return NONE;
    const key = `${classes} ${id}`.slice(0, 300);
    let found = this.#named.get(key);
    if (!found) {
      const names = wordsOf(key);
      found = [names.match(ASIDE_NAMES)?.length ?? 0, names.match(TEXT_NAMES)?.length ?? 0];
      this.#named.set(key, found);
    }
    return found;
  }
}

const NONE: readonly [number, number] = [0, 0];

/** What stands around the element of a block. */
function around(element: HtmlElement, { part, ...way }: Way, siblings: Families) {
  const { parent } = element;
  const family = parent ? familyOf(parent, siblings) : undefined;
  return {
    ...way,
    part: { text: part.textLength, links: part.linkLength / Math.max(1, part.textLength) },
    links: parent ? parent.linkLength / Math.max(1, parent.textLength) : 0,
    like: Math.min(family?.like.get(nameOf(element)) ?? 0, 30),
    controls: family?.controls ?? 0,
    pictures: family?.pictures ?? 0,
  };
}

/** The children of an element: how many go by each name, and what of them is no text. */
interface Family {
  like: Map<string, number>;
  controls: number;
  pictures: number;
}
type Families = Map<HtmlElement, Family>;

const nameOf = (element: HtmlElement): string => `${element.tag} ${element.get('class') ?? ''}`;

function familyOf(parent: HtmlElement, known: Families): Family {
  let family = known.get(parent);
  if (family) return family;
  family = { like: new Map(), controls: 0, pictures: 0 };
  for (const child of parent.children) {
    if (child.kind === 'text') continue;
    const name = nameOf(child);
    family.like.set(name, (family.like.get(name) ?? 0) + 1);
    if (CONTROLS.has(child.tag)) family.controls++;
    if (PICTURES.has(child.tag)) family.pictures++;
  }
  known.set(parent, family);
  return family;
}

/** Text between a heading and the next, and the share of links in it. */
function toNextHeading(known: readonly Known[], headings: readonly boolean[], from: number) {
  let text = 0;
  let links = 0;
  for (let at = from + 1; at < known.length && !headings[at]; at++) {
    text += known[at]?.length ?? 0;
    links += (known[at]?.length ?? 0) * (known[at]?.linked ?? 0);
  }
  return { text, links: text === 0 ? 0 : links / text };
}

/** Whether a block is set apart as a whole: 1 in bold, 2 in italics, 3 as a link. */
function markedShare(block: Block): number {
  if (block.type !== 'paragraph' || block.children.length !== 1) return 0;
  const [only] = block.children;
  return only?.type === 'strong' ? 1 : only?.type === 'emphasis' ? 2 : only?.type === 'link' ? 3 : 0;
}
