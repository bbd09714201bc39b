import { type Article, gateHref, mainHeadline } from '@tearsheet/core/model';
import { doubtsOfDate, isDateInferred } from './doubts-of-date.ts';
import { type DateParts, isDoubtful, toDateParts } from './edtf-date.ts';

export interface CslName {
  given?: string;
  family?: string;
  /** A name that is not split into parts. */
  literal?: string;
}

export interface CslDate {
  'date-parts': [DateParts];
  circa?: true;
}

/** What a reference to a newspaper article says, in the names of the Citation Style Language (csl-data.json). */
export interface CslItem {
  id: string;
  type: 'article-newspaper';
  title?: string;
  author?: CslName[];
  translator?: CslName[];
  editor?: CslName[];
  'container-title'?: string;
  section?: string;
  page?: string;
  edition?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  language?: string;
  abstract?: string;
  keyword?: string;
  source?: string;
  note?: string;
}

/** The article as a reference; the three formats of reference managers are made from it. */
export function toCslItem(article: Article): CslItem {
  const title = mainHeadline(article);
  const address = article.uri ?? article.source.uri;
  const url = address === undefined ? undefined : gateHref(address);
  const container = article.publisher?.name ?? article.publisher?.domain;
  const section = article.articleSection ?? article.print?.section;
  const abstract = article.descriptions[0]?.value;
  const { retrieved } = article.source;
  const doubts = doubtsOfDate(article);
  return {
    id: citationKey(article),
    type: 'article-newspaper',
    ...(title === undefined ? {} : { title }),
    ...namesAs('author', article, ['author', 'reporter', 'interviewer']),
    ...namesAs('editor', article, ['editor']),
    ...namesAs('translator', article, ['translator']),
    ...(container === undefined ? {} : { 'container-title': container }),
    ...(section === undefined ? {} : { section }),
    ...(article.print?.page === undefined ? {} : { page: article.print.page }),
    ...(article.print?.edition === undefined ? {} : { edition: article.print.edition }),
    ...(article.datePublished === undefined
      ? {}
      : { issued: toCslDate(article.datePublished, isDateInferred(article)) }),
    ...(retrieved === undefined ? {} : { accessed: toCslDate(retrieved) }),
    ...(url === undefined ? {} : { URL: url }),
    ...(article.language === undefined ? {} : { language: article.language }),
    ...(abstract === undefined ? {} : { abstract }),
    ...(article.keywords.length === 0 ? {} : { keyword: article.keywords.join(', ') }),
    ...(article.infoSources.length === 0
      ? {}
      : { source: article.infoSources.map(({ name }) => name).join(', ') }),
    ...(doubts.length === 0 ? {} : { note: doubts.join(' ') }),
  };
}

/** One key for one source, in letters that every reference manager takes. A container's parts have keys of their own. */
function citationKey({ source: { sha256, part } }: Article): string {
  const of = part === undefined ? '' : `-${fingerprint(part)}`;
  return `tearsheet-${sha256.slice(0, 12)}${of}`;
}

/** FNV-1a, 32 bits: enough to tell the parts of one container apart. */
function fingerprint(part: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(part)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

function namesAs(
  as: 'author' | 'editor' | 'translator',
  { contributors }: Article,
  roles: readonly Article['contributors'][number]['role'][],
): Partial<Record<typeof as, CslName[]>> {
  const names = contributors
    .filter(({ role }) => roles.includes(role))
    .map(({ name, given, family }): CslName => {
      if (family === undefined) return { literal: name };
      return given === undefined ? { family } : { given, family };
    });
  return names.length === 0 ? {} : { [as]: names };
}

function toCslDate(date: string, inferred = false): CslDate {
  return { 'date-parts': [toDateParts(date)], ...(inferred || isDoubtful(date) ? { circa: true } : {}) };
}
