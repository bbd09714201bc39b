import type { AnnotationSet, Article, ExtractedSentence } from '@tearsheet/core/model';
import type { Span } from '../text-annotations.ts';
import { keyPhrases } from './key-phrases.ts';
import { anchorTo, type ProseBlock, proseBlocks } from './prose-blocks.ts';
import { sentenceSpans } from './sentence-spans.ts';

export interface ExtractOptions {
  /** At most so many sentences. */
  most?: number;
}

const MOST = 3;
/** Sentences shorter or longer than this, in UTF-16 units, are no gist. */
const SHORTEST = 40;
const LONGEST = 500;
/** A sentence that leans on the one before it says little alone. */
const LEANS =
  /^["“‘']?(?:He|She|It|They|This|That|These|Those|But|And|Or|So|Yet|However|Meanwhile|There|Here|Such|Both|Er|Sie|Es|Aber|Und|Il|Elle|Mais|Et|Pero|Y)\b/;
/** What a phrase that was told already is worth. */
const AGAIN = 0.3;
/** What it counts to stand first. */
const LEAD = 0.6;

interface Rated {
  block: ProseBlock;
  span: Span;
  place: number;
  phrases: ReadonlyMap<number, number>;
  base: number;
}

/**
 * The sentences that tell most of an article, word for word and in its order: those that hold its key phrases and stand
 * early, each chosen for what the ones before it did not tell.
 */
export function extractSentences(
  article: Article,
  set: AnnotationSet,
  { most = MOST }: ExtractOptions = {},
): ExtractedSentence[] {
  const phrases = keyPhrases(article, set, { most: 24 });
  const rated = rate(proseBlocks(article, sentenceSpans), phrases);
  const chosen: { sentence: Rated; weight: number }[] = [];
  const told = new Set<number>();
  while (chosen.length < most) {
    let best: { sentence: Rated; weight: number } | undefined;
    for (const sentence of rated) {
      if (chosen.some((one) => one.sentence === sentence)) continue;
      const weight = worth(sentence, told);
      if (weight > (best?.weight ?? 0)) best = { sentence, weight };
    }
    if (!best) break;
    chosen.push(best);
    for (const phrase of best.sentence.phrases.keys()) told.add(phrase);
  }
  const highest = chosen[0]?.weight ?? 1;
  return chosen
    .sort((one, other) => one.sentence.place - other.sentence.place)
    .flatMap(({ sentence, weight }) => {
      const target = anchorTo(sentence.block, sentence.span);
      return target ? [{ target, weight: Math.min(1, Math.round((100 * weight) / highest) / 100) }] : [];
    });
}

function worth({ phrases, base, span }: Rated, told: ReadonlySet<number>): number {
  let sum = 0;
  for (const [phrase, weight] of phrases) sum += told.has(phrase) ? weight * AGAIN : weight;
  // Long sentences hold more of everything.
  return (sum / Math.sqrt(Math.max(120, span[1] - span[0]) / 120)) * base;
}

function rate(blocks: readonly ProseBlock[], phrases: ReturnType<typeof keyPhrases>): Rated[] {
  const rated: Rated[] = [];
  const targets = new Map<string, { start: number; end: number; phrase: number; weight: number }[]>();
  for (const [phrase, { targets: places, weight }] of phrases.entries()) {
    for (const { block, start, end } of places) {
      const list = targets.get(block) ?? [];
      list.push({ start, end, phrase, weight });
      targets.set(block, list);
    }
  }
  let place = 0;
  for (const block of blocks) {
    if (block.heading) continue;
    for (const span of block.sentences) {
      place++;
      const [start, end] = span;
      const words = block.text.slice(start, end);
      if (end - start < SHORTEST || end - start > LONGEST || !/[.!…]["”’')]*$/.test(words)) continue;
      const inside = (targets.get(block.id) ?? []).filter(
        (target) => target.start >= start && target.end <= end,
      );
      const base =
        (1 + LEAD / place ** 0.5) * (LEANS.test(words) ? 0.5 : 1) * (/^["“„«]/.test(words) ? 0.7 : 1);
      rated.push({
        block,
        span,
        place,
        base,
        phrases: new Map(inside.map(({ phrase, weight }) => [phrase, weight])),
      });
    }
  }
  return rated;
}
