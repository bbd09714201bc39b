import type { Anchor, Annotation, AnnotationBody, AnnotationSet } from './annotation.ts';
import type { Article } from './article.ts';
import { placeAgain } from './correct-annotations.ts';

/** Of two quotations the longer part of either: then they are the same words, cut a little differently. */
const SAME_SPEECH = 0.5;

/**
 * What newer rules found, beside what people made and rejected before: that stays, at its place in the article as it is
 * now, and wins. No id stands twice, nobody is named twice.
 */
export function renewAnnotations(
  article: Article,
  before: AnnotationSet,
  found: AnnotationSet,
): AnnotationSet {
  const people = ownAnnotations(before);
  const kept = people.annotations.map((annotation) => placeAgain(article, annotation));
  const keptEntities = people.entities;
  const taken = new Set([...kept, ...keptEntities].map(({ id }) => id));
  const free = (id: string): string => (taken.has(id) ? free(`${id}-new`) : id);
  const sameAs = new Map(keptEntities.map(({ id, type, name }) => [`${type} ${name}`, id]));
  const ids = new Map(
    found.entities.map(({ id, type, name }) => [id, sameAs.get(`${type} ${name}`) ?? free(id)]),
  );
  const renamed = (id: string) => ids.get(id) ?? id;
  const foundAgain = new Map(found.entities.map((entity) => [renamed(entity.id), entity]));
  const winner = (annotation: Annotation) => kept.find((one) => wins(one, annotation));
  const added = found.annotations.filter((annotation) => !winner(annotation));
  // What a person corrected is answered under the correction's id, and what is not kept is not answered.
  const newIds = new Map(
    found.annotations.flatMap((annotation): [string, string][] => {
      const own = winner(annotation);
      if (!own) return [[annotation.id, free(annotation.id)]];
      return own.state === 'current' ? [[annotation.id, own.id]] : [];
    }),
  );
  const beside = added.map((annotation) => ({
    ...annotation,
    id: newIds.get(annotation.id) ?? annotation.id,
    body: renameIn(annotation.body, renamed, newIds),
  }));
  const there = new Map([...kept, ...beside].map(({ id }) => [id, id]));
  const own = kept.map((annotation) => ({
    ...annotation,
    body: renameIn(annotation.body, (id) => id, there),
  }));
  return {
    annotations: [...own, ...beside],
    entities: [
      // Newer rules may know more of somebody who is kept.
      ...keptEntities.map((entity) => ({ ...entity, ...foundAgain.get(entity.id), id: entity.id })),
      ...found.entities
        .filter(({ type, name }) => !sameAs.has(`${type} ${name}`))
        .map((entity) => ({ ...entity, id: renamed(entity.id) })),
    ],
  };
}

/** What people made or rejected, and whom it names. */
export function ownAnnotations({ annotations, entities }: AnnotationSet): AnnotationSet {
  const own = annotations.filter(({ madeBy, state }) => madeBy.kind === 'person' || state === 'rejected');
  const named = new Set(own.flatMap(({ body }) => entityOf(body) ?? []));
  return { annotations: own, entities: entities.filter(({ id }) => named.has(id)) };
}

/** Whether a kept annotation stands in the way of a new one. */
function wins(kept: Annotation, found: Annotation): boolean {
  if (kept.body.type !== found.body.type || kept.state === 'orphan') return false;
  const [one, other] = [firstAnchor(kept.body), firstAnchor(found.body)];
  if (!one || !other || one.block !== other.block) return false;
  if (one.start === other.start && one.end === other.end) {
    // What a person added and took back again was no word about what the rules find.
    return kept.state === 'current' || kept.madeBy.kind === 'rule';
  }
  if (kept.state === 'rejected') return false;
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  if (kept.body.type !== 'quotation') return shared > 0;
  return shared > SAME_SPEECH * Math.max(one.end - one.start, other.end - other.start);
}

function firstAnchor(body: AnnotationBody): Anchor | undefined {
  return 'content' in body ? body.content[0] : [body.target].flat()[0];
}

function entityOf(body: AnnotationBody): string | undefined {
  return body.type === 'mention' ? body.entity : body.type === 'quotation' ? body.speaker : undefined;
}

function renameIn(
  body: AnnotationBody,
  entityIds: (id: string) => string,
  ids: ReadonlyMap<string, string>,
): AnnotationBody {
  if (body.type === 'mention') return { ...body, entity: entityIds(body.entity) };
  if (body.type !== 'quotation') return body;
  const { speaker, answers, within, ...rest } = body;
  const answered = answers?.flatMap((id) => ids.get(id) ?? []) ?? [];
  const around = within === undefined ? undefined : ids.get(within);
  return {
    ...rest,
    ...(speaker === undefined ? {} : { speaker: entityIds(speaker) }),
    ...(answered.length === 0 ? {} : { answers: answered }),
    ...(around === undefined ? {} : { within: around }),
  };
}
