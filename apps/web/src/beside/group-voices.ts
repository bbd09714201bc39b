import type { Annotation, AnnotationSet, QuotationBody } from '@tearsheet/core/model';

/** One thing that somebody said. */
export interface Statement {
  id: string;
  kind: QuotationBody['kind'];
  /** The words, part by part. */
  content: string[];
  /** `said`, `told reporters` */
  cue: string;
  /** `denies`; absent for what is merely said. */
  stance?: string;
  /** How the text names the speaker here, where that is another word than in its name: `he`. */
  as?: string;
  /** Whether the rule that found it is not sure of it. */
  unsure: boolean;
  block: string;
  /** What others say that it answers: `denies` what `Russia` says. */
  answers: { id: string; by?: string; words: string }[];
}

/** Somebody who speaks in the article, with all that they say in it. */
export interface Voice {
  /** Absent where the text does not say who. */
  name?: string;
  /** The entity of the article that it is. */
  entity?: string;
  roles: string[];
  statements: Statement[];
}

/** Below this, a guess is shown as one. */
export const SURE = 0.7;

/** Who says what in an article: speakers in the order in which they are first heard, each with their words in order. */
export function groupVoices({ annotations, entities }: AnnotationSet): Voice[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const voices = new Map<string, Voice>();
  const holding = new Map(
    annotations.flatMap((one): [string, Annotation][] =>
      one.state !== 'current'
        ? []
        : [
            [one.id, one],
            ...(one.replaces === undefined ? [] : ([[one.replaces, one]] as [string, Annotation][])),
          ],
    ),
  );
  const readAnswered = (given: string): Statement['answers'] => {
    // What a person corrected is answered as it is now.
    const answered = holding.get(given);
    if (answered?.body.type !== 'quotation') return [];
    const { speaker, content } = answered.body;
    const by = speaker === undefined ? undefined : byId.get(speaker)?.name;
    const words = content.map(({ exact }) => exact).join(' … ');
    return [{ id: answered.id, words, ...(by === undefined ? {} : { by }) }];
  };
  for (const annotation of annotations) {
    if (annotation.state !== 'current' || annotation.body.type !== 'quotation') continue;
    const { body } = annotation;
    const entity = body.speaker === undefined ? undefined : byId.get(body.speaker);
    const said = body.source.map(({ exact }) => exact).join(' ');
    const name = entity?.name ?? (said === '' ? undefined : said);
    const key = entity?.id ?? name?.toLowerCase() ?? '';
    const voice = voices.get(key) ?? {
      ...(name === undefined ? {} : { name }),
      ...(entity === undefined ? {} : { entity: entity.id }),
      roles: entity?.roles ?? [],
      statements: [],
    };
    voice.statements.push({
      ...readStatement(annotation, body, name ?? ''),
      answers: (body.answers ?? []).flatMap((id) => readAnswered(id)),
    });
    voices.set(key, voice);
  }
  return [...voices.values()];
}

/** Who speaks in each block, for its margin. */
export function voicesByBlock(voices: readonly Voice[]): Map<string, string> {
  const names = new Map<string, Set<string>>();
  for (const { name, statements } of voices) {
    for (const { block } of statements) {
      if (name !== undefined) names.set(block, (names.get(block) ?? new Set()).add(name));
    }
  }
  return new Map([...names].map(([block, inBlock]) => [block, [...inBlock].join(', ')]));
}

function readStatement(
  { id, madeBy }: Annotation,
  body: QuotationBody,
  name: string,
): Omit<Statement, 'answers'> {
  const cue = [...body.cue, ...(body.addressee ?? [])].map(({ exact }) => exact).join(' ');
  const as = body.source.map(({ exact }) => exact).join(' ');
  return {
    id,
    kind: body.kind,
    content: body.content.map(({ exact }) => exact),
    cue,
    ...(body.stance === undefined || body.stance === 'says' ? {} : { stance: body.stance }),
    ...(as === '' || shareWord(as, name) ? {} : { as }),
    unsure: madeBy.kind === 'rule' && madeBy.confidence < SURE,
    block: body.content[0]?.block ?? '',
  };
}

function shareWord(one: string, other: string): boolean {
  const words = new Set(other.toLowerCase().match(/\p{L}+/gu) ?? []);
  return (one.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => words.has(word));
}
