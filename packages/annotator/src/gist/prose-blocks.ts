import { type Anchor, type Article, blockText, runningBlocks } from '@tearsheet/core/model';
import type { Span } from '../text-annotations.ts';

/** A block of running text, with its sentences. */
export interface ProseBlock {
  id: string;
  text: string;
  heading: boolean;
  sentences: Span[];
}

const AROUND = 32;

/** The blocks that the annotator reads, in order. */
export function proseBlocks(
  article: Article,
  sentencesOf: (text: string) => Span[] = () => [],
): ProseBlock[] {
  return [...runningBlocks(article)].flatMap((block) => {
    if (block.type === 'code' || block.type === 'table') return [];
    const text = blockText(block);
    return [{ id: block.id, text, heading: block.type === 'heading', sentences: sentencesOf(text) }];
  });
}

/** An anchor to a span of a block; none where the words hold what no anchor may. */
export function anchorTo(
  { id, text }: Pick<ProseBlock, 'id' | 'text'>,
  [start, end]: Span,
): Anchor | undefined {
  const exact = text.slice(start, end);
  if (exact === '' || /[\0-\x1f\x7f-\x9f]|^[\udc00-\udfff]|[\ud800-\udbff]$/.test(exact)) return undefined;
  const prefix = around(text.slice(Math.max(0, start - AROUND), start));
  const suffix = around(text.slice(end, end + AROUND));
  return {
    block: id,
    start,
    end,
    exact,
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

/** A slice may cut a character in two, or hold a line end: what the model forbids becomes a blank. */
export function around(slice: string): string {
  return slice.replace(/\s|[\0-\x1f\x7f-\x9f]/g, ' ').replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
