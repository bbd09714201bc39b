import type { Anchor, Annotation, AnnotationSet, Edtf, Entity } from '../model/index.ts';
import type { OwnerId } from './article-store.ts';
import { foldForSorting } from './sort-keys.ts';

interface Place {
  ownerId: OwnerId;
  articleId: string;
}

const columnsOf = (place: Place, { id, state, madeBy }: Annotation) => ({
  ...place,
  id,
  state,
  madeBy: madeBy.kind,
  rule: madeBy.kind === 'rule' ? madeBy.rule : null,
});

const anchorColumns = ({ block, start, end, exact }: Anchor) => ({ block, start, end, exact });

/** The rows of a set: for each annotation its JSON, and beside it what is searched and sorted by. */
export function annotationRows(place: Place, { annotations, entities }: AnnotationSet) {
  const rows = {
    entities: entities.map((entity) => entityRow(place, entity)),
    quotations: [] as ReturnType<typeof quotationRow>[],
    times: [] as ReturnType<typeof timeRow>[],
    mentions: [] as ReturnType<typeof mentionRow>[],
    measures: [] as ReturnType<typeof measureRow>[],
  };
  for (const annotation of annotations) {
    const { body } = annotation;
    const columns = { ...columnsOf(place, annotation), body: JSON.stringify(annotation) };
    if (body.type === 'quotation') rows.quotations.push(quotationRow(columns, body));
    else if (body.type === 'time') rows.times.push(timeRow(columns, body));
    else if (body.type === 'mention') rows.mentions.push(mentionRow(columns, body));
    else if (body.type === 'measure') rows.measures.push(measureRow(columns, body));
  }
  return rows;
}

type Columns = ReturnType<typeof columnsOf> & { body: string };
type Body<Type> = Extract<Annotation['body'], { type: Type }>;

function entityRow(place: Place, { id, type, name, ...rest }: Entity) {
  const body = JSON.stringify(rest);
  return { ...place, id, type, name, nameKey: foldForSorting(name), body };
}

function quotationRow(columns: Columns, { kind, stance, speaker, content }: Body<'quotation'>) {
  const [first] = content;
  if (!first) throw new RangeError('The model has no quotation without words.');
  return {
    ...columns,
    ...anchorColumns(first),
    exact: content.map(({ exact }) => exact).join(' … '),
    kind,
    stance: stance ?? null,
    speakerId: speaker ?? null,
  };
}

function timeRow(columns: Columns, { timex, value, from, to, target }: Body<'time'>) {
  return {
    ...columns,
    ...anchorColumns(target),
    timex,
    value,
    fromKey: from === undefined ? null : dayOf(from, '-01-01'),
    toKey: to === undefined ? null : dayOf(to, '-12-31'),
  };
}

function mentionRow(columns: Columns, { entity, target }: Body<'mention'>) {
  return { ...columns, ...anchorColumns(target), entityId: entity };
}

function measureRow(columns: Columns, { quantity, unit, target }: Body<'measure'>) {
  return { ...columns, ...anchorColumns(target), quantity, unit };
}

/** A day for sorting, of a date that may be only a year or a month: the first or the last that it could be. */
function dayOf(date: Edtf, ofYear: '-01-01' | '-12-31'): string {
  const [day = ''] = date.replace(/[?~%]$/, '').split('T', 1);
  // No month has more than 31 days, and nothing is sorted between the days that are not there.
  return `${day}${ofYear.slice(day.length - 4)}`;
}
