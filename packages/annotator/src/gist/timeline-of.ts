import type { Anchor, Annotation, AnnotationSet, Article, TimelineEvent } from '@tearsheet/core/model';
import type { Span } from '../text-annotations.ts';
import { anchorTo, proseBlocks } from './prose-blocks.ts';
import { sentenceSpans } from './sentence-spans.ts';

/** An article with what was found in it. */
export interface AnnotatedArticle {
  id: string;
  article: Article;
  annotations: AnnotationSet;
}

/** An event with the article that tells it, and the others that tell it in much the same words. */
export interface ArticleEvent extends TimelineEvent {
  article: string;
  alsoIn: string[];
}

/** Two sentences with such a share of their words in common tell the same. */
const SAME = 0.6;

/**
 * What happened when: each time of which the text knows the days, as the sentence it stands in, with the people, bodies
 * and places named there; earliest first, and of one day in the order of the text.
 */
export function timelineOf(article: Article, { annotations, entities }: AnnotationSet): TimelineEvent[] {
  const blocks = new Map(proseBlocks(article, sentenceSpans).map((block) => [block.id, block]));
  const types = new Map(entities.map(({ id, type, subtype }) => [id, { type, subtype }]));
  const current = annotations.filter(({ state }) => state === 'current');
  const byBlock = Map.groupBy(current, ({ body }) =>
    'target' in body && !Array.isArray(body.target) ? body.target.block : '',
  );
  const speech = speechByBlock(current);
  const events: TimelineEvent[] = [];
  const told = new Set<string>();
  for (const { id, body } of current) {
    if (body.type !== 'time' || body.from === undefined || body.to === undefined) continue;
    const block = blocks.get(body.target.block);
    const span = block?.sentences.find(
      ([start, end]) => body.target.start >= start && body.target.end <= end,
    );
    const sentence = block && span && anchorTo(block, span);
    if (!block || !span || !sentence) continue;
    const key = `${block.id} ${span[0]} ${body.value}`;
    if (told.has(key)) continue;
    told.add(key);
    const named = namedIn(byBlock.get(block.id) ?? [], span);
    const speaker = speakerAt(speech.get(block.id) ?? [], body.target);
    const isPlace = (entity: string) =>
      types.get(entity)?.type === 'LOC' && types.get(entity)?.subtype !== 'government';
    events.push({
      time: id,
      value: body.value,
      from: body.from,
      to: body.to,
      sentence,
      who: named.filter((entity) => {
        const known = types.get(entity);
        return known?.type === 'PER' || known?.type === 'ORG' || known?.subtype === 'government';
      }),
      where: named.filter(isPlace),
      ...(speaker === undefined ? {} : { saidBy: speaker }),
    });
  }
  return events.sort(inTime);
}

/** The events of several articles as one timeline; what several tell in much the same words stands once. */
export function timelineOfMany(articles: readonly AnnotatedArticle[]): ArticleEvent[] {
  const byTime = new Map<string, { event: ArticleEvent; words: Set<string> }[]>();
  for (const { id, article, annotations } of articles) {
    for (const event of timelineOf(article, annotations)) {
      const key = `${event.from} ${event.to}`;
      const same = byTime.get(key) ?? [];
      const words = wordsOf(event.sentence.exact);
      const known = same.find((other) => alike(words, other.words));
      if (!known) same.push({ event: { ...event, article: id, alsoIn: [] }, words });
      else if (known.event.article !== id && !known.event.alsoIn.includes(id)) known.event.alsoIn.push(id);
      byTime.set(key, same);
    }
  }
  return [...byTime.values()].flatMap((same) => same.map(({ event }) => event)).sort(inTime);
}

function inTime(one: TimelineEvent, other: TimelineEvent): number {
  return one.from < other.from
    ? -1
    : one.from > other.from
      ? 1
      : one.to < other.to
        ? -1
        : one.to > other.to
          ? 1
          : 0;
}

/** Entities of a sentence, each once, in order. */
function namedIn(annotations: readonly Annotation[], [start, end]: Span): string[] {
  const named = annotations.flatMap(({ body }) =>
    body.type === 'mention' && body.target.start >= start && body.target.end <= end ? [body] : [],
  );
  return [
    ...new Set(named.sort((one, other) => one.target.start - other.target.start).map(({ entity }) => entity)),
  ];
}

interface Speech {
  start: number;
  end: number;
  speaker: string;
}

function speechByBlock(annotations: readonly Annotation[]): Map<string, Speech[]> {
  const spoken = annotations.flatMap(({ body }) => {
    if (body.type !== 'quotation' || body.speaker === undefined) return [];
    const { speaker } = body;
    return body.content.map(({ block, start, end }) => ({ block, start, end, speaker }));
  });
  return Map.groupBy(spoken, ({ block }) => block);
}

/** Whose words hold a place: those of the shortest quotation around it. */
function speakerAt(speech: readonly Speech[], { start, end }: Anchor): string | undefined {
  const around = speech.filter((said) => said.start <= start && end <= said.end);
  return around.sort((one, other) => one.end - one.start - (other.end - other.start))[0]?.speaker;
}

function wordsOf(sentence: string): Set<string> {
  return new Set(sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared >= SAME * Math.min(one.size, other.size) && shared >= 4;
}
