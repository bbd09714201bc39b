import {
  type Annotation,
  type AnnotationSet,
  type Entity,
  type QuotationBody,
  setQuotationMarks,
} from '@tearsheet/core/model';
import type { Run } from '../page/passage.ts';
import { type FindingsPage, FindingsWriter, SURE } from './findings-page.ts';

interface Statement {
  body: QuotationBody;
  sure: boolean;
}

interface Voice {
  entity?: Entity;
  /** As the text names them, where that is no known name. */
  words: string;
  statements: Statement[];
}

/** Each speaker, in the order in which they are first heard, with all that they say here, direct and indirect. */
export function writeVoices(set: AnnotationSet, language?: string): FindingsPage {
  const writer = new FindingsWriter();
  const voices = gatherVoices(set);
  if (voices.length === 0) writer.say('Nobody is quoted here.');
  for (const { entity, words, statements } of voices) {
    const name = entity?.name ?? (words === '' ? 'Nobody named' : words);
    writer.title(name, entity?.roles.join(', '));
    for (const { body, sure } of statements)
      writer.entry(runsOf(body, sure, speakersAnswered(body, set), language), body.content[0]);
  }
  return writer.page();
}

function gatherVoices({ annotations, entities }: AnnotationSet): Voice[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const voices = new Map<string, Voice>();
  for (const { body, state, madeBy } of annotations) {
    if (state !== 'current' || body.type !== 'quotation') continue;
    const entity = byId.get(body.speaker ?? '');
    const words = body.source.map(({ exact }) => exact).join(' ');
    const key = entity?.id ?? `words ${words.toLowerCase()}`;
    const voice: Voice = voices.get(key) ?? { words, statements: [], ...(entity ? { entity } : {}) };
    voice.statements.push({ body, sure: isSure(madeBy) });
    voices.set(key, voice);
  }
  return [...voices.values()];
}

/** Whom a statement answers, by name. */
function speakersAnswered(
  { answers = [] }: QuotationBody,
  { annotations, entities }: AnnotationSet,
): string[] {
  return annotations.flatMap(({ id, body, state }) => {
    if (state !== 'current' || body.type !== 'quotation' || !answers.includes(id)) return [];
    const entity = entities.find((one) => one.id === body.speaker);
    return entity?.name ?? body.source.map(({ exact }) => exact).join(' ');
  });
}

function runsOf(
  { kind, content, cue, stance, addressee }: QuotationBody,
  sure: boolean,
  answered: readonly string[],
  language?: string,
): Run[] {
  const words = setQuotationMarks(content.map(({ exact }) => exact).join(' … '), language);
  const how = [
    kind === 'direct' ? undefined : kind,
    stance === undefined || stance === 'says' ? cue.map(({ exact }) => exact).join(' ') : stance,
    addressee === undefined ? undefined : `to ${addressee.map(({ exact }) => exact).join(' ')}`,
    answered.length === 0 ? undefined : `answers ${answered.join(' and ')}`,
    sure ? undefined : 'a guess',
  ].filter((part) => part !== undefined && part !== '');
  return [
    { text: words, style: kind === 'direct' ? 'quote' : 'text' },
    ...(how.length > 0 ? [{ text: `  ${how.join(', ')}`, style: 'aside' as const }] : []),
  ];
}

const isSure = (madeBy: Annotation['madeBy']): boolean =>
  madeBy.kind === 'person' || madeBy.confidence >= SURE;
