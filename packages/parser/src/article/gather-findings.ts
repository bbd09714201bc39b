import { type Article, gateHref, type Notice } from '@tearsheet/core/model';
import type { BodyDraft } from '../draft/body-draft.ts';
import type { Finding } from '../draft/finding.ts';
import type { FurnitureClues } from '../draft/furniture-clues.ts';
import type { FoundByline, Head } from '../draft/head.ts';
import { rangesOf } from '../draft/passage.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { SourceInput } from '../source-input.ts';
import type { Findings } from './assemble-article.ts';
import { detectLanguage, isRightToLeft } from './detect-language.ts';
import { findDateline } from './find-dateline.ts';
import { given, givenDate } from './given-date.ts';
import { readAddresses } from './read-addresses.ts';

/** What the stages found, and what the bringer of the source knows. */
export interface Found {
  input: Pick<SourceInput, 'uri' | 'published'>;
  clues: FurnitureClues;
  byline: FoundByline;
  dated: { published?: Finding; modified?: Finding };
  head: Head;
  body: Pick<BodyDraft, 'passages'>;
  words: Vocabulary;
}

/** Chooses for each field among what was found: what was given wins over what is printed, that over what is inferred. */
export async function gatherFindings(found: Found): Promise<Findings & { notices: Notice[] }> {
  const { input, clues, byline, dated, head, body, words } = found;
  const notices: Notice[] = [];
  const addresses = readAddresses(clues.addresses, words);
  const dateline = body.passages
    .slice(0, 2)
    .map(findDateline)
    .find((one) => one !== undefined);
  const printed = byline.by ? byline : (head.byline ?? byline);
  const signed = printed.by !== undefined;
  const contributors = signed ? printed.contributors : addresses.contributor ? [addresses.contributor] : [];
  const wires = [
    ...printed.infoSources,
    ...[addresses.infoSource, dateline?.infoSource].filter((one) => one !== undefined),
  ];
  const detected = await detectLanguage(languageSample(body, head));
  const published = givenDate(input.published) ?? dated.published ?? printed.date;
  if (detected && !detected.certain) notices.push(uncertainLanguage(detected.language));
  return {
    uri: givenUri(input.uri) ?? addresses.uri,
    headline: head.headline,
    kicker: head.kicker,
    deck: head.deck,
    by: printed.by ?? addresses.by,
    contributors,
    infoSources: wires.filter(
      (wire, at) => wires.findIndex(({ value }) => value.name === wire.value.name) === at,
    ),
    publisher: addresses.publisher,
    dateline: dateline?.dateline,
    located: dateline?.located,
    datePublished: published,
    dateModified: dated.modified,
    language: detected && {
      value: detected.language,
      ranges: rangesOf(body.passages[0]?.lines ?? []),
      rule: 'detect-language',
      confidence: detected.confidence,
      inferred: true,
    },
    dir: detected && isRightToLeft(detected.language) ? 'rtl' : undefined,
    rights: rightsOf(clues),
    notices,
  };
}

function languageSample({ passages }: Pick<BodyDraft, 'passages'>, head: Head): string {
  let sample = passages.length === 0 ? (head.headline?.value ?? '') : '';
  for (const { text } of passages) {
    sample += `${text.slice(0, 3_000)}\n`;
    if (sample.length > 6_000) break;
  }
  return sample;
}

function givenUri(value: string | undefined): Finding | undefined {
  const href = value === undefined ? undefined : gateHref(value);
  return href === undefined ? undefined : given(href);
}

function rightsOf({ copyright }: FurnitureClues): Finding | undefined {
  const [line] = copyright;
  return line && { value: line.text, ranges: rangesOf([line]), rule: 'take-furniture', confidence: 0.95 };
}

const uncertainLanguage = (language: NonNullable<Article['language']>): Notice => ({
  code: 'language-uncertain',
  message: `The text is too short or too mixed to tell its language; it was taken for ${language}.`,
  target: '/language',
});
