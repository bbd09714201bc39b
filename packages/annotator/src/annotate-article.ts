import {
  type Anchor,
  type Annotation,
  type AnnotationBody,
  type AnnotationSet,
  type Article,
  cleanLine,
  Edtf,
  type Entity,
} from '@tearsheet/core/model';
import { type AnnotateOptions, annotateText } from './annotate-text.ts';
import { anchorTo, proseBlocks } from './gist/prose-blocks.ts';
import { RULES_VERSION } from './rules-version.ts';
import type { Made, NamedEntity, Quotation, Span } from './text-annotations.ts';

/** A block with its place in the text that the annotator reads. */
interface PlacedBlock {
  id: string;
  text: string;
  start: number;
}

/**
 * Annotates the running text of an article, each annotation anchored to its block. The article's own date and language
 * serve where the options name none. Related links, captions and boxes are left out.
 */
export function annotateArticle(article: Article, options: AnnotateOptions = {}): AnnotationSet {
  const blocks = placeBlocks(article);
  const text = blocks.map((block) => block.text).join(GAP);
  const published = options.published ?? article.datePublished;
  const language = options.language ?? article.language;
  const found = annotateText(text, {
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
  });
  const annotations: Annotation[] = [];
  const add = (id: string, made: Made, body: AnnotationBody) => {
    const { rule, confidence } = made;
    annotations.push({
      id,
      body,
      madeBy: { kind: 'rule', rule, version: RULES_VERSION, confidence },
      state: 'current',
    });
  };
  const next = (kind: string) => `${kind}-${annotations.length + 1}`;
  const anchors = (spans: readonly Span[]) => spans.flatMap((span) => anchor(blocks, span));
  // A quotation without a place in the blocks is left out; the others are numbered before they point at one another.
  const anchored = found.quotations.map(({ content }) => anchors(content));
  const ids = new Map<number, string>();
  for (const [place, content] of anchored.entries())
    if (content.length > 0) ids.set(place, `quotation-${ids.size + 1}`);
  for (const [place, quotation] of found.quotations.entries()) {
    const [id, content] = [ids.get(place), anchored[place]];
    if (id !== undefined && content) add(id, quotation, quotationBody(quotation, content, anchors, ids));
  }
  for (const time of found.times) {
    const { start, end, type, value, from, to } = time;
    for (const target of anchor(blocks, [start, end]).slice(0, 1)) {
      add(next('time'), time, {
        type: 'time',
        timex: type,
        value,
        ...(from !== undefined && Edtf.safeParse(from).success ? { from } : {}),
        ...(to !== undefined && Edtf.safeParse(to).success ? { to } : {}),
        target,
      });
    }
  }
  for (const mention of found.mentions) {
    for (const target of anchor(blocks, [mention.start, mention.end]).slice(0, 1))
      add(next('name'), mention, { type: 'mention', entity: mention.entity, target });
  }
  for (const measure of found.measures) {
    const { start, end, rule: _rule, confidence: _confidence, ...rest } = measure;
    for (const target of anchor(blocks, [start, end]).slice(0, 1))
      add(next('measure'), measure, { type: 'measure', ...rest, target });
  }
  return { annotations, entities: found.entities.map(entityOf) };
}

function quotationBody(
  quotation: Quotation,
  content: Anchor[],
  anchors: (spans: readonly Span[]) => Anchor[],
  ids: ReadonlyMap<number, string>,
): AnnotationBody {
  const addressee = anchors(quotation.addressee ?? []);
  const answers = (quotation.answers ?? []).flatMap((place) => ids.get(place) ?? []);
  const within = quotation.within === undefined ? undefined : ids.get(quotation.within);
  return {
    type: 'quotation',
    kind: quotation.kind,
    source: anchors(quotation.source),
    cue: anchors(quotation.cue),
    content,
    ...(quotation.speaker === undefined ? {} : { speaker: quotation.speaker }),
    ...(quotation.stance === undefined ? {} : { stance: quotation.stance }),
    ...(addressee.length === 0 ? {} : { addressee }),
    ...(answers.length === 0 ? {} : { answers }),
    ...(within === undefined ? {} : { within }),
  };
}

function entityOf({ name, aliases, roles, acronym, ...rest }: NamedEntity): Entity {
  const lines = (values: readonly string[]) => values.flatMap((value) => cleanLine(value) ?? []);
  const short = acronym === undefined ? undefined : cleanLine(acronym);
  return {
    ...rest,
    name: cleanLine(name) ?? '?',
    aliases: lines(aliases),
    roles: lines(roles),
    ...(short === undefined ? {} : { acronym: short }),
  };
}

const GAP = '\n\n';

function placeBlocks(article: Article): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let start = 0;
  for (const { id, text } of proseBlocks(article)) {
    blocks.push({ id, text, start });
    start += text.length + GAP.length;
  }
  return blocks;
}

/** One anchor for each block that a span touches, without white space at its ends. */
function anchor(blocks: readonly PlacedBlock[], [from, to]: Span): Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = firstEndingBehind(blocks, from); at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.start >= to) break;
    let start = Math.max(0, from - block.start);
    let end = Math.min(block.text.length, to - block.start);
    while (start < end && /\s/.test(block.text.charAt(start))) start++;
    while (end > start && /\s/.test(block.text.charAt(end - 1))) end--;
    const found = anchorTo(block, [start, end]);
    if (found) anchors.push(found);
  }
  return anchors;
}

function firstEndingBehind(blocks: readonly PlacedBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && block.start + block.text.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
