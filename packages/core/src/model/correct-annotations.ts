import type { Anchor, Annotation, AnnotationBody, AnnotationSet, Entity } from './annotation.ts';
import type {
  AnnotationAddition,
  AnnotationChange,
  AnnotationCorrection,
  EntityChoice,
  TextPlace,
} from './annotation-correction.ts';
import type { Article } from './article.ts';
import { Edtf } from './edtf.ts';
import { findAnchor, makeAnchor } from './find-anchor.ts';
import { TearsheetError } from './tearsheet-error.ts';

/**
 * The annotations of an article as a person puts them right. What is corrected is rejected, and stands beside what
 * replaces it.
 *
 * @param at ISO 8601
 * @throws TearsheetError `not-found` for an annotation or entity that is not there; `usage` for a change of another kind,
 *   or a place without words
 */
export function correctAnnotations(
  article: Article,
  set: AnnotationSet,
  correction: AnnotationCorrection,
  at: string,
): AnnotationSet {
  const corrected = new CorrectedSet(article, set, at);
  switch (correction.do) {
    case 'reject':
      for (const id of correction.annotations) corrected.setState(id, 'rejected');
      break;
    case 'restore':
      for (const id of correction.annotations) corrected.restore(id);
      break;
    case 'correct':
      for (const id of correction.annotations) corrected.replace(id, correction.change);
      break;
    case 'add':
      corrected.add(correction.addition);
      break;
  }
  return corrected.result();
}

class CorrectedSet {
  readonly #article: Article;
  readonly #annotations: Map<string, Annotation>;
  readonly #entities: Map<string, Entity>;
  readonly #at: string;

  constructor(article: Article, set: AnnotationSet, at: string) {
    this.#article = article;
    this.#annotations = new Map(set.annotations.map((one) => [one.id, one]));
    this.#entities = new Map(set.entities.map((one) => [one.id, one]));
    this.#at = at;
  }

  result(): AnnotationSet {
    return { annotations: [...this.#annotations.values()], entities: [...this.#entities.values()] };
  }

  setState(id: string, state: Annotation['state']): void {
    this.#annotations.set(id, { ...this.#find(id), state });
  }

  /** Back as it was; of it and what it replaces or is replaced by, it alone holds. */
  restore(id: string): void {
    const annotation = this.#find(id);
    this.#annotations.set(id, this.#placed(annotation));
    for (const other of this.#annotations.values()) {
      if (other.replaces === id || other.id === annotation.replaces) this.setState(other.id, 'rejected');
    }
  }

  replace(id: string, change: AnnotationChange): void {
    const annotation = this.#find(id);
    const body = this.#changed(annotation.body, change);
    this.setState(id, 'rejected');
    this.#keep(body, id);
  }

  add(addition: AnnotationAddition): void {
    this.#keep(this.#added(addition, this.#anchor(addition.place)));
  }

  #added(addition: AnnotationAddition, target: Anchor): AnnotationBody {
    switch (addition.type) {
      case 'mention':
        return { type: 'mention', entity: this.#choose(addition.entity), target };
      case 'quotation': {
        const { kind, speaker } = addition;
        const said = speaker === undefined ? {} : { speaker: this.#choose(speaker) };
        return { type: 'quotation', kind, source: [], cue: [], content: [target], ...said };
      }
      case 'time':
        return { type: 'time', timex: addition.timex, ...timeOf(addition.value), target };
      case 'measure':
        return { type: 'measure', quantity: addition.quantity, unit: addition.unit, target };
    }
  }

  #changed(body: AnnotationBody, change: AnnotationChange): AnnotationBody {
    if (body.type === 'mention' && change.type === 'mention') {
      return { ...body, entity: this.#choose(change.entity) };
    }
    if (body.type === 'quotation' && change.type === 'quotation') {
      const { speaker, stance, ...rest } = body;
      const said = change.speaker === undefined ? speaker : change.speaker && this.#choose(change.speaker);
      const how = change.stance === undefined ? stance : change.stance;
      return {
        ...rest,
        kind: change.kind ?? body.kind,
        ...(said === undefined || said === null ? {} : { speaker: said }),
        ...(how === undefined || how === null ? {} : { stance: how }),
      };
    }
    if (body.type === 'time' && change.type === 'time') {
      const { target, timex } = body;
      return { type: 'time', timex: change.timex ?? timex, ...timeOf(change.value), target };
    }
    if (body.type === 'measure' && change.type === 'measure') {
      return { type: 'measure', quantity: change.quantity, unit: change.unit, target: body.target };
    }
    throw new TearsheetError('usage', `A ${body.type} cannot be corrected into a ${change.type}.`);
  }

  #keep(body: AnnotationBody, replaces?: string): void {
    const id = this.#freeId(`own-${body.type}`, this.#annotations);
    this.#annotations.set(id, {
      id,
      body,
      madeBy: { kind: 'person', at: this.#at },
      state: 'current',
      ...(replaces === undefined ? {} : { replaces }),
    });
  }

  #choose(choice: EntityChoice): string {
    if ('id' in choice) {
      if (this.#entities.has(choice.id)) return choice.id;
      throw new TearsheetError('not-found', `The article names nobody by the id ${choice.id}.`);
    }
    const { type, name } = choice;
    for (const entity of this.#entities.values()) {
      if (entity.type === type && entity.name.toLowerCase() === name.toLowerCase()) return entity.id;
    }
    const id = this.#freeId('own', this.#entities);
    this.#entities.set(id, { id, type, name, aliases: [], roles: [] });
    return id;
  }

  #anchor(place: TextPlace): Anchor {
    const anchor = makeAnchor(this.#article, place);
    if (anchor) return anchor;
    throw new TearsheetError(
      'usage',
      'There are no words at this place of the article, or they pass over a line.',
    );
  }

  /** Where its words are now, should the article have changed since it was rejected. */
  #placed(annotation: Annotation): Annotation {
    return placeAgain(this.#article, { ...annotation, state: 'current' });
  }

  #find(id: string): Annotation {
    const found = this.#annotations.get(id);
    if (found) return found;
    throw new TearsheetError('not-found', `The article has no annotation ${id}.`);
  }

  #freeId(start: string, taken: ReadonlyMap<string, unknown>): string {
    for (let number = 1; ; number++) if (!taken.has(`${start}-${number}`)) return `${start}-${number}`;
  }
}

/** A value with the days it covers, where it is a date. */
function timeOf(value: string): { value: string; from?: string; to?: string } {
  return Edtf.safeParse(value).success ? { value, from: value, to: value } : { value };
}

/** An annotation at the place where its words are in the article as it is now; an orphan where they are gone. */
export function placeAgain(article: Article, annotation: Annotation): Annotation {
  const { body, state } = annotation;
  const placed = placeBody(article, body);
  if (state === 'rejected') return placed ? { ...annotation, body: placed } : annotation;
  return placed ? { ...annotation, body: placed, state: 'current' } : { ...annotation, state: 'orphan' };
}

function placeBody(article: Article, body: AnnotationBody): AnnotationBody | undefined {
  const all = (anchors: readonly Anchor[]) => anchors.map((anchor) => findAnchor(article, anchor));
  const found = (anchors: readonly Anchor[]) => all(anchors).filter((anchor) => anchor !== undefined);
  if (body.type === 'quotation') {
    const content = all(body.content);
    if (content.some((anchor) => anchor === undefined)) return undefined;
    return {
      ...body,
      source: found(body.source),
      cue: found(body.cue),
      content: content.filter((anchor) => anchor !== undefined),
      ...(body.addressee === undefined ? {} : { addressee: found(body.addressee) }),
    };
  }
  if (body.type === 'highlight' || body.type === 'note') {
    const target = found(body.target);
    return target.length === body.target.length ? { ...body, target } : undefined;
  }
  const target = findAnchor(article, body.target);
  return target && { ...body, target };
}
