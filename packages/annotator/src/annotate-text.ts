import { findMeasures } from './measures/find-measures.ts';
import { findNames } from './names/find-names.ts';
import { linkEntities } from './names/link-entities.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import { SpeakerResolver } from './quotations/resolve-speaker.ts';
import { stanceOf } from './quotations/stance-of.ts';
import type { Mention, Quotation, Span, TextAnnotations } from './text-annotations.ts';
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
  const { names, entities } = linkEntities(text, tokens, found);
  const placed = names.map((name) => ({
    ...name,
    start: tokens[name.from]?.start ?? 0,
    end: tokens[name.to - 1]?.end ?? 0,
  }));
  const speakers = new SpeakerResolver(text, placed);
  const quotations = findQuotations(text, tokens, found, options.language ?? guessLanguage(text)).map(
    (said): Quotation => {
      const speaker = speakers.resolve(said.source);
      return {
        kind: said.kind,
        source: said.source,
        cue: said.cue,
        content: said.content,
        ...(speaker ? { speaker: speaker.id } : {}),
        ...(said.cue.length > 0 ? { stance: stanceOf(said.lemma, said.negated, words(text, said.cue)) } : {}),
        ...(said.addressee.length > 0 ? { addressee: said.addressee } : {}),
      };
    },
  );
  const mentions = placed.map(
    ({ start, end, entity }): Mention => ({ start, end, type: entity.type, entity: entity.id }),
  );
  return {
    quotations,
    times: findTimes(text, options),
    mentions,
    entities,
    measures: findMeasures(text, options.language),
  };
}

function words(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' ');
}
