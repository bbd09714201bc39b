import type { AnnotationSet, Entity, QuotationBody, TimeBody } from '@tearsheet/core/model';

/** What rules or people found at some words of an article, as far as it can be corrected. */
export type Finding = { id: string; words: string } & (
  | { type: 'mention'; entity: string }
  | { type: 'quotation'; speaker?: string; kind: QuotationBody['kind'] }
  | { type: 'time'; value: string; timex: TimeBody['timex'] }
  | { type: 'measure'; quantity: number; unit: string }
);

/** Whom a person may choose: entities of the article. */
export type Choice = Pick<Entity, 'id' | 'name' | 'type'>;

/** The findings that hold, of the kinds that can be corrected. */
export function readFindings({ annotations }: Pick<AnnotationSet, 'annotations'>): Finding[] {
  return annotations.flatMap(({ id, body, state }): Finding[] => {
    if (state !== 'current') return [];
    switch (body.type) {
      case 'mention':
        return [{ id, words: body.target.exact, type: body.type, entity: body.entity }];
      case 'quotation': {
        const { speaker, kind, content } = body;
        const words = content.map(({ exact }) => exact).join(' … ');
        return [{ id, words, type: body.type, kind, ...(speaker === undefined ? {} : { speaker }) }];
      }
      case 'time':
        return [{ id, words: body.target.exact, type: body.type, value: body.value, timex: body.timex }];
      case 'measure':
        return [{ id, words: body.target.exact, type: body.type, quantity: body.quantity, unit: body.unit }];
      default:
        return [];
    }
  });
}

/** Those that are named most first. */
export function readChoices({ annotations, entities }: AnnotationSet): Choice[] {
  const times = new Map<string, number>();
  for (const { body, state } of annotations) {
    if (state === 'current' && body.type === 'mention')
      times.set(body.entity, (times.get(body.entity) ?? 0) + 1);
  }
  return entities
    .map(({ id, name, type }) => ({ id, name, type }))
    .sort((one, other) => (times.get(other.id) ?? 0) - (times.get(one.id) ?? 0));
}
