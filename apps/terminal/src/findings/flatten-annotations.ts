import {
  type Anchor,
  type AnnotationSet,
  type Article,
  blockText,
  runningBlocks,
} from '@tearsheet/core/model';

type Span = [start: number, end: number];

/** The annotations of an article as programs exchange them: offsets count in its running text. */
export interface FlatAnnotations {
  /** The blocks of the running text, an empty line between them. */
  text: string;
  quotations: object[];
  times: object[];
  mentions: object[];
  entities: object[];
  measures: object[];
}

/** Lays out annotations, each anchored to its block, along the running text of their article. */
export function flattenAnnotations(
  article: Article,
  { annotations, entities }: AnnotationSet,
): FlatAnnotations {
  const starts = new Map<string, number>();
  let text = '';
  for (const block of runningBlocks(article)) {
    if (text !== '') text += '\n\n';
    starts.set(block.id, text.length);
    text += blockText(block);
  }
  const span = ({ block, start, end }: Anchor): Span[] => {
    const at = starts.get(block);
    return at === undefined ? [] : [[at + start, at + end]];
  };
  const spans = (anchors: readonly Anchor[]) => anchors.flatMap(span);
  const typeOf = new Map(entities.map(({ id, type }) => [id, type]));
  const flat: FlatAnnotations = { text, quotations: [], times: [], mentions: [], entities, measures: [] };
  for (const { body, state } of annotations) {
    if (state !== 'current') continue;
    if (body.type === 'quotation') {
      const { type: _, source, cue, content, addressee, ...rest } = body;
      const placed = { source: spans(source), cue: spans(cue), content: spans(content) };
      flat.quotations.push({ ...rest, ...placed, ...(addressee ? { addressee: spans(addressee) } : {}) });
    } else if (body.type === 'time' || body.type === 'mention' || body.type === 'measure') {
      for (const [start, end] of span(body.target)) {
        if (body.type === 'time') {
          const { type: _, target: __, timex, ...rest } = body;
          flat.times.push({ start, end, type: timex, ...rest });
        } else if (body.type === 'mention') {
          flat.mentions.push({ start, end, type: typeOf.get(body.entity), entity: body.entity });
        } else {
          const { type: _, target: __, ...rest } = body;
          flat.measures.push({ start, end, ...rest });
        }
      }
    }
  }
  return flat;
}
