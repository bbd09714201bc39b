import { findMeasures } from './measures/find-measures.ts';
import { findNames } from './names/find-names.ts';
import { findWorks } from './names/find-works.ts';
import { linkEntities } from './names/link-entities.ts';
import { nameConfidence } from './names/name-confidence.ts';
import { findAnswers } from './quotations/find-answers.ts';
import type { Attribution } from './quotations/find-attributions.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import { findQuotedPassages } from './quotations/find-quoted-passages.ts';
import { quotationConfidence } from './quotations/quotation-confidence.ts';
import { type PlacedName, SpeakerResolver } from './quotations/resolve-speaker.ts';
import { stanceOf } from './quotations/stance-of.ts';
import type { Mention, Quotation, Span, TextAnnotations, Time } from './text-annotations.ts';
import { findTimes } from './times/find-times.ts';
import { guessLanguage } from './times/time-language.ts';
import { readTokens } from './tokens/read-tokens.ts';

export interface AnnotateOptions {
  /** The day of publication, ISO 8601 or EDTF, that `yesterday` and the like are reckoned from. */
  published?: string;
  /** BCP 47; English where nothing is said. */
  language?: string;
}

/** Who said what, when, who, where and how much, in a text of which paragraphs are parted by blank lines. Pure. */
export function annotateText(text: string, options: AnnotateOptions = {}): TextAnnotations {
  const tokens = readTokens(text);
  const found = findNames(text, tokens);
  const works = findWorks(tokens, findQuotedPassages(text)).filter(
    (work) => !found.some((name) => name.from < work.to && work.from < name.to && name.type !== 'MISC'),
  );
  const apart = found.filter((name) => !works.some((work) => name.from < work.to && work.from < name.to));
  const { names, entities } = linkEntities(
    text,
    tokens,
    [...apart, ...works].sort((one, other) => one.from - other.from),
  );
  const placed = names.map((name) => ({
    ...name,
    start: tokens[name.from]?.start ?? 0,
    end: tokens[name.to - 1]?.end ?? 0,
  }));
  const titles = placed.filter(({ work }) => work);
  const language = options.language ?? guessLanguage(text);
  const said = findQuotations(text, tokens, found, language).filter(
    ({ form, at, cueEnd }) =>
      form !== 'marks' || !titles.some(({ start, end }) => at <= start && end <= cueEnd),
  );
  const quotations = describeQuotations(text, placed, said);
  findAnswers(text, tokens, placed, quotations);
  const mentions = placed.map((name): Mention => {
    const { start, end, entity } = name;
    return { start, end, type: entity.type, entity: entity.id, ...nameConfidence(name) };
  });
  return {
    quotations,
    // Names were learned from English: elsewhere they are too often wrong to overrule a date.
    times: /^en/i.test(language)
      ? outsideNames(findTimes(text, options), mentions)
      : findTimes(text, options),
    mentions,
    entities,
    measures: findMeasures(text, options.language),
  };
}

/** Speakers, stances, and which quotation stands in which. */
function describeQuotations(
  text: string,
  names: readonly PlacedName[],
  said: readonly Attribution[],
): Quotation[] {
  const speakers = new SpeakerResolver(text, names);
  const entities = new Map(names.map(({ entity }) => [entity.id, entity]));
  const quotations: Quotation[] = [];
  let outer: { place: number; quotation: Quotation } | undefined;
  for (const [place, found] of said.entries()) {
    const nested = found.form === 'nested';
    const mine = nested && /^(?:I|we)$/i.test(words(text, found.source));
    const by = nested ? (outer?.quotation.speaker ?? '') : undefined;
    const speaker = mine ? outer?.quotation.speaker : speakers.resolve(found.source, by)?.id;
    const entity = entities.get(speaker ?? '');
    // A capital or a country that speaks is its government.
    if (entity?.type === 'LOC' && entity.country !== undefined) entity.subtype = 'government';
    const quotation: Quotation = {
      kind: found.kind,
      source: found.source,
      cue: found.cue,
      content: found.content,
      ...(speaker === undefined ? {} : { speaker }),
      ...(found.cue.length > 0
        ? { stance: stanceOf(found.lemma, found.negated, words(text, found.cue)) }
        : {}),
      ...(found.addressee.length > 0 ? { addressee: found.addressee } : {}),
      ...(nested && outer && isInside(found, outer.quotation) ? { within: outer.place } : {}),
      rule: `quotation.${found.form}`,
      confidence: quotationConfidence(found),
    };
    if (!nested) outer = { place, quotation };
    quotations.push(quotation);
  }
  return quotations;
}

function isInside({ content }: Attribution, outer: Quotation): boolean {
  return content.every(([from, to]) => outer.content.some(([start, end]) => start <= from && to <= end));
}

/** `Johnnie Christmas`, the `Sydney Morning Herald`: a part of a name of somebody or of a body is no time. */
function outsideNames(times: readonly Time[], mentions: readonly Mention[]): Time[] {
  let at = 0;
  return times.filter(({ start, end }) => {
    while ((mentions[at]?.end ?? Infinity) <= start) at++;
    const name = mentions[at];
    if (!name || name.start > start || end > name.end) return true;
    return !(name.type === 'PER' || name.type === 'ORG') || name.end - name.start === end - start;
  });
}

function words(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' ');
}
