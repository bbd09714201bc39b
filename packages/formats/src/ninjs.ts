import { type Article, gateHref, runningText } from '@tearsheet/core/model';
import type { ArticleFormat } from './article-format.ts';
import { articleUrn } from './article-urn.ts';
import { doubtsOfDate } from './doubts-of-date.ts';
import { toMoment } from './edtf-date.ts';

const STANDARD = {
  name: 'ninjs',
  version: '3.0',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#',
};

/** IPTC's News in JSON, version 3.0. The body is its running text, without markup. */
export const ninjs: ArticleFormat<string> = {
  name: 'ninjs',
  mediaType: 'application/json',
  extension: 'json',
  write: (article) => `${JSON.stringify(toNinjs(article), null, 2)}\n`,
};

function toNinjs(article: Article): Record<string, unknown> {
  const words = runningText(article).filter((text) => text.trim() !== '');
  const fields: [name: string, value: unknown][] = [
    ['standard', STANDARD],
    ['uri', toUri(article.uri) ?? articleUrn(article)],
    ['type', 'text'],
    ['representationType', 'full'],
    // Of ninjs itself “created” is when the object was made; when the text was published is its content's.
    ['contentCreated', toMoment(article.datePublished)],
    ['versionCreated', toMoment(article.dateModified)],
    ['edNote', datesInWords(article)],
    ['language', article.language],
    ['headlines', article.headlines.map(({ role, value }) => ({ role, value }))],
    ['descriptions', article.descriptions.map(({ role, value }) => ({ role, value }))],
    ['by', article.by],
    ['people', article.contributors.map(({ name, role, uri }) => withUri({ name, rel: role }, uri))],
    ['organisations', publisherOf(article)],
    ['infoSources', article.infoSources.map(({ name, role, uri }) => withUri({ name, role }, uri))],
    ['located', article.located],
    ['subjects', article.keywords.map((name) => ({ name, rel: 'keyword' }))],
    ['copyrightNotice', article.rights],
    ['altIds', [...article.altIds, { role: 'sha256', value: article.source.sha256 }]],
    [
      'bodies',
      [{ role: 'main', contentType: 'text/plain', value: words.join('\n\n') }].filter(({ value }) => value),
    ],
  ];
  return Object.fromEntries(
    fields.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

/** ninjs has only moments. A day, a year or a doubt about one is said in the note to the editors. */
function datesInWords(article: Article): string | undefined {
  const { datePublished, dateModified } = article;
  const said = [
    ...(datePublished === undefined || toMoment(datePublished) ? [] : [`Published ${datePublished}.`]),
    ...(dateModified === undefined || toMoment(dateModified) ? [] : [`Modified ${dateModified}.`]),
    ...doubtsOfDate(article),
  ];
  return said.length === 0 ? undefined : said.join(' ');
}

function publisherOf({ publisher }: Article): object[] {
  const name = publisher?.name ?? publisher?.domain;
  if (name === undefined) return [];
  return [withUri({ name, rel: 'publisher' }, publisher?.uri)];
}

function withUri<T extends object>(party: T, uri: string | undefined): T & { uri?: string } {
  const gated = toUri(uri);
  return gated === undefined ? party : { ...party, uri: gated };
}

/** A whole address: a fragment of the page alone names nothing outside of it. */
function toUri(uri: string | undefined): string | undefined {
  const gated = uri === undefined ? undefined : gateHref(uri);
  return gated?.startsWith('#') ? undefined : gated;
}
