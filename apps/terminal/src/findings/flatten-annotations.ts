import {
  type Anchor,
  type AnnotationSet,
  type Article,
  blockText,
  runningBlocks,
} from '@tearsheet/core/model';
import type { Gist } from './write-gist.ts';

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
  keyPhrases?: object[];
  extract?: object[];
}

/** Lays out annotations, each anchored to its block, along the running text of their article. */
export function flattenAnnotations(
  article: Article,
  { annotations, entities, keyPhrases, extract }: AnnotationSet & Gist,
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
  const current = annotations.filter(({ state }) => state === 'current');
  // Quotations point at one another by their place in the list, as those of a bare text do.
  const said = current.filter(({ body }) => body.type === 'quotation');
  const places = new Map(said.map(({ id }, at) => [id, at]));
  const place = (id: string): number[] => {
    const at = places.get(id);
    return at === undefined ? [] : [at];
  };
  for (const { body, madeBy } of current) {
    const made =
      madeBy.kind === 'rule'
        ? { rule: madeBy.rule, confidence: madeBy.confidence }
        : { rule: 'person', confidence: 1 };
    if (body.type === 'quotation') {
      const { type: _, source, cue, content, addressee, answers, within, ...rest } = body;
      const placed = { source: spans(source), cue: spans(cue), content: spans(content) };
      const [answered, around] = [(answers ?? []).flatMap(place), within === undefined ? [] : place(within)];
      flat.quotations.push({
        ...rest,
        ...placed,
        ...(addressee ? { addressee: spans(addressee) } : {}),
        ...(answered.length > 0 ? { answers: answered } : {}),
        ...(around.length > 0 ? { within: around[0] } : {}),
        ...made,
      });
    } else if (body.type === 'time' || body.type === 'mention' || body.type === 'measure') {
      for (const [start, end] of span(body.target)) {
        if (body.type === 'time') {
          const { type: _, target: __, timex, ...rest } = body;
          flat.times.push({ start, end, type: timex, ...rest, ...made });
        } else if (body.type === 'mention') {
          flat.mentions.push({ start, end, type: typeOf.get(body.entity), entity: body.entity, ...made });
        } else {
          const { type: _, target: __, ...rest } = body;
          flat.measures.push({ start, end, ...rest, ...made });
        }
      }
    }
  }
  if (keyPhrases)
    flat.keyPhrases = keyPhrases.map(({ phrase, weight, targets }) => ({
      phrase,
      weight,
      spans: spans(targets),
    }));
  if (extract) {
    flat.extract = extract.flatMap(({ target, weight }) =>
      span(target).map(([start, end]) => ({ start, end, weight, text: target.exact })),
    );
  }
  return flat;
}
