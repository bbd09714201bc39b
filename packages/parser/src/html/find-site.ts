import { type Article, cleanLine, gateHref, type Publisher } from '@tearsheet/core/model';
import type { Finding } from '../draft/finding.ts';
import { canonicalAddress } from './canonical-address.ts';
import { textOf } from './html-node.ts';
import { rangeOf } from './range-of.ts';
import { articleData, isRecord, namesOf, pageData, resolve } from './read-json-ld.ts';
import { metaOf, type Survey } from './survey-page.ts';

/** What a page says of the site it is on, and of itself beside its headline, authors and dates. */
export interface FoundSite {
  /** Names of the site, for taking them off titles and bylines. */
  names: string[];
  uri?: Finding;
  publisher?: Finding<Publisher>;
  section?: Finding;
  language?: Finding;
  dir?: NonNullable<Article['dir']>;
  keywords: string[];
  rights?: Finding;
  deck?: Finding;
}

const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,2}$/i;

/** Reads what a page says of its site. `address` is where it came from, which wins over nothing but a relative canonical. */
export function findSite(survey: Survey, address: string | undefined): FoundSite {
  const data = articleData(survey.structured);
  const uri = findAddress(survey, address);
  const host = uri === undefined ? undefined : new URL(uri.value).hostname.replace(/^www\./, '');
  const publisher = findPublisher(survey, host);
  const label = host
    ?.split('.')
    .slice(0, -1)
    .sort((a, b) => b.length - a.length)[0];
  const title = survey.title ? textOf(survey.title, 300) : '';
  const names = [
    publisher?.value.name,
    ...[
      'og:site_name',
      'application-name',
      'twitter:site',
      'apple-mobile-web-app-title',
      'al:ios:app_name',
      'publisher',
      'dc.publisher',
    ].map((name) => metaOf(survey, name)?.content),
    ...survey.structured
      .filter(({ types }) => types.some((type) => /WebSite$|Organization$/.test(type)))
      .flatMap((thing) => namesOf(thing.data.name)),
    label,
    host,
    label === undefined ? undefined : nameInTitle(title, label),
  ].filter((name) => name !== undefined);
  const section = firstOf(survey, namesOf(data?.data.articleSection)[0], data?.element, [
    'article:section',
    'parsely-section',
    'section',
    'sailthru.section',
  ]);
  const language = findLanguage(survey);
  const dir = survey.html?.get('dir') ?? survey.body?.get('dir');
  const rights = firstOf(survey, namesOf(data?.data.copyrightNotice)[0], data?.element, [
    'copyright',
    'dc.rights',
    'dcterms.rights',
    'rights',
  ]);
  const deck = firstOf(survey, undefined, undefined, [
    'og:description',
    'description',
    'twitter:description',
  ]);
  return {
    names,
    ...(uri ? { uri } : {}),
    ...(publisher ? { publisher } : {}),
    ...(section ? { section } : {}),
    ...(language ? { language } : {}),
    ...(dir === 'rtl' || dir === 'ltr' ? { dir } : {}),
    keywords: findKeywords(survey),
    ...(rights ? { rights } : {}),
    ...(deck ? { deck } : {}),
  };
}

/** The part of a title that spells the site's domain. */
function nameInTitle(title: string, label: string): string | undefined {
  const key = label.replace(/[^\p{L}\p{N}]/gu, '');
  return title
    .split(/\s[|\-–—:·•]\s/)
    .find((part) => part.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') === key);
}

function findAddress(survey: Survey, address: string | undefined): Finding | undefined {
  const canonical = survey.canonical?.get('href');
  const og = metaOf(survey, 'og:url');
  for (const [value, element] of [
    [canonical, survey.canonical],
    [og?.content, og?.element],
  ] as const) {
    const url = value === undefined ? undefined : gateHref(value.trim(), address);
    if (url === undefined || !element || !/^https?:/.test(url)) continue;
    // A canonical address that leads to the front page names the site, not the article.
    if (address !== undefined && new URL(url).pathname === '/' && new URL(address).pathname.length > 1)
      continue;
    return {
      value: canonicalAddress(url),
      ranges: [rangeOf(element)],
      rule: 'find-site-address',
      confidence: 0.95,
    };
  }
  return address === undefined
    ? undefined
    : {
        value: canonicalAddress(address),
        ranges: [],
        rule: 'given',
        confidence: 1,
        why: 'Given with the source',
      };
}

function findPublisher(survey: Survey, host: string | undefined): Finding<Publisher> | undefined {
  const data = articleData(survey.structured) ?? pageData(survey.structured);
  const said = resolve(data?.data.publisher, survey.structured);
  const name = namesOf(isRecord(said) ? said.name : said)[0];
  const meta = metaOf(survey, 'og:site_name', 'publisher', 'application-name');
  const value = cleanLine(name ?? meta?.content ?? '');
  const element = name === undefined ? meta?.element : data?.element;
  const domain = host !== undefined && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) ? host : undefined;
  if (value === undefined && domain === undefined) return undefined;
  return {
    value: { ...(value === undefined ? {} : { name: value }), ...(domain === undefined ? {} : { domain }) },
    ranges: element && value !== undefined ? [rangeOf(element)] : [],
    rule: 'find-site-publisher',
    confidence: 0.9,
  };
}

function firstOf(
  survey: Survey,
  said: string | undefined,
  element: Finding['ranges'][number] | { start: number; end: number } | undefined,
  metas: readonly string[],
): Finding | undefined {
  const meta = said === undefined ? metaOf(survey, ...metas) : undefined;
  const value = cleanLine(said ?? meta?.content ?? '');
  const from = meta?.element ?? element;
  return value === undefined || !from
    ? undefined
    : { value, ranges: [rangeOf(from)], rule: 'find-site', confidence: 0.9 };
}

function findLanguage(survey: Survey): Finding | undefined {
  const data = articleData(survey.structured);
  for (const [value, element] of [
    [survey.html?.get('lang') ?? survey.html?.get('xml:lang'), survey.html],
    [survey.body?.get('lang'), survey.body],
    [namesOf(data?.data.inLanguage)[0], data?.element],
    [metaOf(survey, 'og:locale')?.content, metaOf(survey, 'og:locale')?.element],
  ] as const) {
    const tag = value?.trim();
    if (tag === undefined || !element || !LANGUAGE.test(tag)) continue;
    const [language = '', ...more] = tag.replaceAll('_', '-').split('-');
    const rest = more.map((part) =>
      part.length === 2
        ? part.toUpperCase()
        : part.length === 4
          ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()
          : part,
    );
    return {
      value: [language.toLowerCase(), ...rest].join('-'),
      ranges: [{ ...rangeOf(element), end: Math.min(element.end, element.start + 200) }],
      rule: 'find-site-language',
      confidence: 0.85,
    };
  }
  return undefined;
}

function findKeywords(survey: Survey): string[] {
  const data = articleData(survey.structured);
  const said = namesOf(data?.data.keywords);
  const tags = survey.metas.filter(({ name }) => name === 'article:tag').map(({ content }) => content);
  const meta = metaOf(survey, 'news_keywords', 'keywords', 'parsely-tags')?.content;
  const all = (said.length > 0 ? said : tags.length > 0 ? tags : meta === undefined ? [] : [meta]).flatMap(
    (one) => one.split(/[,;、，]/),
  );
  return [...new Set(all.map(cleanLine).filter((one) => one !== undefined))].slice(0, 50);
}
