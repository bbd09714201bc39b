import type { RemovalKind } from '@tearsheet/core/model';
import { readByline, readNames } from '../article/read-byline.ts';
import { endsSentence } from '../language/sentence.ts';
import { chooseContainer } from './choose-container.ts';
import { nameSection } from './section-labels.ts';
import type { WeighedBlock } from './weigh-blocks.ts';

/** A block that is no text of the article, and why. */
export interface Dropped {
  block: WeighedBlock;
  kind: RemovalKind;
  why: string;
}

/** A list or a short line of links, by the share of its letters. */
const LINKS = 0.6;
/** A short line in type so much larger than the text is a heading, whatever its tag. */
const TITLE = 1.08;
/** Links so long are sentences. */
const SENTENCE = 200;

/** The blocks of the article below its headline, and what was left out. */
export function chooseBody(
  blocks: readonly WeighedBlock[],
  headline: number,
): { body: WeighedBlock[]; dropped: Dropped[] } {
  const below = blocks.slice(headline + 1);
  const within = insideOf(below);
  const proses = below.filter((one) => one.prose && within.has(one));
  // Where paragraphs are tagged, what is not is none.
  const tagged = proses.filter(({ block }) => block.tagged).length > proses.length * 0.7;
  const cluttered = blocks.filter(({ linked }) => linked > LINKS).length >= CLUTTER;
  const body: WeighedBlock[] = [];
  const dropped: Dropped[] = [];
  let section: { kind: RemovalKind; level: number } | undefined;
  for (const [at, one] of below.entries()) {
    const drop = (kind: RemovalKind, why: string) => dropped.push({ block: one, kind, why });
    if (!within.has(one)) {
      drop(nameSection(one.text) ?? 'other', 'It stands apart from the text of the article');
      continue;
    }
    const label = isLabel(below, at, cluttered) ? nameSection(one.text) : undefined;
    const level = one.block.kind === 'heading' ? one.block.level : 7;
    if (section && one.block.kind === 'heading' && level <= section.level && !label) section = undefined;
    if (section && one.prose && endsSection(section, one)) section = undefined;
    if (label) {
      section = { kind: label, level };
      drop(label, 'The label of a section that is no part of the article');
    } else if (section) drop(section.kind, 'It stands in a section that is no part of the article');
    else {
      const why = nameClutter(one, below[at - 1], below[at + 1], {
        tagged,
        top: body.every(({ prose }) => !prose),
      });
      if (why) drop(why.kind, why.why);
      else body.push(isHeading(one, below[at + 1]) ? asHeading(one) : one);
    }
  }
  return { body, dropped };
}

/** So many lines of links show that a whole page of a site was printed, and not an article alone. */
const CLUTTER = 5;

/** Whether a short line can be the label of a section that is no text: no long text without links stands below it. */
function isLabel(below: readonly WeighedBlock[], at: number, cluttered: boolean): boolean {
  const one = below[at];
  if (!one || !cluttered || (one.prose && one.block.kind !== 'heading')) return false;
  const kind = nameSection(one.text);
  if (!kind || kind === 'comments' || kind === 'byline' || kind === 'subscription') return true;
  if (one.block.kind !== 'heading') return true;
  let prose = 0;
  let all = 0;
  for (const next of below.slice(at + 1, at + 12)) {
    if (next.block.kind === 'heading' && next.block.level <= one.block.level) break;
    all += next.size;
    if (next.prose && next.size > LONG && next.linked < 0.3) prose += next.size;
  }
  return prose < all * 0.6;
}

const isHeading = ({ block, scale, size, text }: WeighedBlock, next: WeighedBlock | undefined): boolean =>
  block.kind === 'text' &&
  !block.tagged &&
  block.path.length > 0 &&
  scale >= TITLE &&
  size < 100 &&
  !endsSentence(text) &&
  next?.prose === true &&
  next.scale < scale;

const asHeading = (one: WeighedBlock): WeighedBlock => ({
  ...one,
  block: { ...one.block, kind: 'heading', level: 3 },
});

/** Names may be links to what else their people wrote. */
const isSigned = (text: string): boolean => (readByline(text) ?? readNames(text)) !== undefined;

/** Labels of what is set into an article: it goes on below. */
const INSERTS: ReadonlySet<RemovalKind> = new Set([
  'sharing',
  'advertisement',
  'navigation',
  'subscription',
  'other',
]);
/** Inserts have no paragraphs so long. */
const LONG = 220;

/** Whether a paragraph is one of the article again. */
function endsSection(section: { kind: RemovalKind; level: number }, one: WeighedBlock): boolean {
  if (INSERTS.has(section.kind)) return section.level === 7 || one.size > LONG;
  return section.level === 7 && one.block.tagged;
}

/** What a block is that is no text by itself. */
function nameClutter(
  one: WeighedBlock,
  before: WeighedBlock | undefined,
  after: WeighedBlock | undefined,
  context: { tagged: boolean; top: boolean },
): { kind: RemovalKind; why: string } | undefined {
  const { block, linked, size, text } = one;
  if (block.apart === 'form') return { kind: 'other', why: 'A form' };
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'other', why: 'Signs without words' };
  const isSentence = block.path.length === 0 && endsSentence(text);
  if (
    linked > LINKS &&
    size < SENTENCE &&
    block.kind !== 'heading' &&
    !isSentence &&
    !(context.top && isSigned(text))
  ) {
    return { kind: 'navigation', why: 'Links and nothing else' };
  }
  if (
    !block.tagged &&
    block.path.length > 0 &&
    block.kind === 'text' &&
    size < 40 &&
    !/[.!?…。！？:]$/u.test(text) &&
    context.tagged &&
    !context.top &&
    one.scale < TITLE
  ) {
    return { kind: 'other', why: 'A few words that stand in no paragraph' };
  }
  if (linked > 0.9 && block.kind === 'heading' && !(after?.prose && before?.prose)) {
    return { kind: 'related', why: 'The title of another article' };
  }
  return undefined;
}

/** The blocks inside the element that holds the text, and running text right beside it. */
function insideOf(below: readonly WeighedBlock[]): Set<WeighedBlock> {
  const container = chooseContainer(untilEnd(below));
  if (container === undefined) return new Set(below);
  const isInside = ({ block }: WeighedBlock) => block.path.includes(container);
  const inside = new Set(below.filter(isInside));
  const first = below.findIndex(isInside);
  // A lead may stand in an element of its own.
  for (const one of below.slice(0, first))
    if (one.prose || one.block.path.length === 0 || isField(one)) inside.add(one);
  return inside;
}

/** What may hold a byline or a date. */
const isField = ({ size, block }: WeighedBlock): boolean => size < 160 && block.kind === 'text';

/** Running text behind the label of comments speaks for no element. */
function untilEnd(below: readonly WeighedBlock[]): readonly WeighedBlock[] {
  const end = below.findIndex(
    (one, at) => at > below.length * 0.15 && !one.prose && nameSection(one.text) === 'comments',
  );
  return end < 0 ? below : below.slice(0, end);
}
