import type { Anchor, AnnotationBody, AnnotationSet } from '@tearsheet/core/model';
import type { Instrument } from './instruments.ts';

/** Words of a block that an annotation speaks of, to be lit up. */
export interface TextMark {
  /** The annotation's id. */
  of: string;
  kind: 'quotation' | 'cue' | 'time' | 'mention' | 'measure' | 'highlight' | 'note';
  /** UTF-16 code units in the text of the block. */
  start: number;
  end: number;
  /** Of a highlight. */
  colour?: string;
  /** Of a note, as the text refers to it. */
  number?: number;
  /** True for the mark that carries the annotation's address: its first. */
  first: boolean;
}

/** What an instrument speaks of; of the gist and the versions, nothing in the text. */
export const FOUND: Record<Instrument, AnnotationBody['type'] | undefined> = {
  voices: 'quotation',
  timeline: 'time',
  cast: 'mention',
  numbers: 'measure',
  gist: undefined,
  versions: undefined,
};

/** The words that an instrument speaks of, by block, in the order of the text. */
export function collectTextMarks(set: AnnotationSet, instrument: Instrument): Map<string, TextMark[]> {
  const marks = new Map<string, TextMark[]>();
  for (const { id, body, state } of set.annotations) {
    if (state !== 'current' || body.type !== FOUND[instrument]) continue;
    for (const [at, [kind, anchor]] of anchorsOf(body).entries()) {
      const { block, start, end } = anchor;
      const inBlock = marks.get(block) ?? [];
      inBlock.push({ of: id, kind, start, end, first: at === 0 });
      marks.set(block, inBlock);
    }
  }
  for (const inBlock of marks.values())
    inBlock.sort((one, other) => one.start - other.start || other.end - one.end);
  return marks;
}

function anchorsOf(body: AnnotationBody): [TextMark['kind'], Anchor][] {
  switch (body.type) {
    case 'quotation':
      return [
        ...body.content.map((anchor): [TextMark['kind'], Anchor] => ['quotation', anchor]),
        ...body.cue.map((anchor): [TextMark['kind'], Anchor] => ['cue', anchor]),
      ];
    case 'time':
    case 'mention':
    case 'measure':
      return [[body.type, body.target]];
    default:
      return [];
  }
}
