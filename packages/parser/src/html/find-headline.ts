import { cleanLine } from '@tearsheet/core/model';
import type { Finding } from '../draft/finding.ts';
import { type HtmlElement, textOf, textsOf } from './html-node.ts';
import { rangeOf } from './range-of.ts';
import { articleData, namesOf } from './read-json-ld.ts';
import { metaOf, type Survey } from './survey-page.ts';

/** The headline, and the heading of the page that prints it. */
export interface FoundHeadline {
  finding?: Finding;
  element?: HtmlElement;
}

interface Candidate {
  value: string;
  element: HtmlElement;
  rule: string;
}

const LONGEST = 300;
/** Texts of one heading that are put together in every way. */
const PIECES = 16;
const SEPARATOR = /\s+[|\-–—:·•»«/~>]+\s+|\s*[|｜»]\s*|:{2}|\s+_\s+|_(?=[^_]+$)/g;

/**
 * Finds the headline. The heading that is printed is trusted before what is said of it, but only if the page's other
 * titles (JSON-LD, Open Graph, `<title>`) agree with it; without one, those titles, the site's name taken off.
 */
export function findHeadline(survey: Survey, siteNames: readonly string[]): FoundHeadline {
  const sites = new Set(siteNames.map(letters).filter((name) => name !== ''));
  const said = titlesSaid(survey, sites);
  const printed = survey.headings
    .map(
      (element): Candidate => ({ value: textOf(element, LONGEST), element, rule: 'find-headline-printed' }),
    )
    .filter(({ value }) => letters(value).length > 1 && !sites.has(letters(value)));
  const best = withoutNeighbours(choosePrinted(printed, said), said);
  const chosen = best ?? said[0] ?? printed.find(({ element }) => element.tag === 'h1');
  const value = chosen && cleanLine(best ? stripSite(chosen.value, sites) : chosen.value);
  if (!chosen || value === undefined) return {};
  const others = [...new Set([best, ...said].map((one) => (one ? cleanLine(one.value) : undefined)))].filter(
    (other) => other !== undefined && letters(other) !== letters(value),
  );
  const finding: Finding = {
    value,
    ranges: [rangeOf(chosen.element)],
    rule: chosen.rule,
    confidence: best ? (said.length === 0 ? 0.8 : 0.97) : 0.7,
    ...(others.length === 0
      ? {}
      : {
          alternatives: others
            .slice(0, 4)
            .map((other) => ({ value: other ?? '', why: 'Another title of the page' })),
        }),
  };
  const element = best?.element ?? printed.find((one) => letters(one.value) === letters(value))?.element;
  return { finding, ...(element ? { element } : {}) };
}

/** What the page says its title is, the most trusted first. */
function titlesSaid(survey: Survey, sites: ReadonlySet<string>): Candidate[] {
  const said: Candidate[] = [];
  const add = (value: string | undefined, element: HtmlElement | undefined, rule: string) => {
    const stripped =
      value === undefined ? undefined : stripSite(decodeTwice(value).replace(/\s+/g, ' ').trim(), sites);
    if (stripped && element && letters(stripped).length > 1 && !sites.has(letters(stripped))) {
      said.push({ value: stripped.slice(0, LONGEST), element, rule });
    }
  };
  const data = articleData(survey.structured);
  add(namesOf(data?.data.headline ?? data?.data.name)[0], data?.element, 'find-headline-json-ld');
  const prop = survey.props.find((element) => element.get('itemprop') === 'headline');
  if (prop) add(prop.get('content') ?? textOf(prop, LONGEST), prop, 'find-headline-microdata');
  for (const name of ['og:title', 'twitter:title', 'parsely-title', 'dc.title', 'sailthru.title']) {
    const meta = metaOf(survey, name);
    add(meta?.content, meta?.element, 'find-headline-meta');
  }
  if (survey.title) add(textOf(survey.title, LONGEST), survey.title, 'find-headline-title');
  return said;
}

/** The heading that agrees best with what is said; the earlier and greater one where several do. */
function choosePrinted(printed: readonly Candidate[], said: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  let most = 0;
  const greatest = printed.filter(({ element }) => element.tag === 'h1');
  const titles = said.map(({ value }) => titleOf(value));
  for (const [at, candidate] of printed.entries()) {
    const greater = candidate.element.tag === 'h1';
    let agrees = 0;
    const heading = titleOf(candidate.value);
    for (const title of titles) agrees = Math.max(agrees, agreement(heading, title));
    if (agrees < (greater ? 0.45 : 0.85)) {
      if (!greater || greatest.length > 1 || words(candidate.value).length < 3) continue;
      if (said.length > 1 && agrees < 0.2) continue;
      agrees = 0.3;
    }
    const named = /title|headline|heading/i.test(candidate.element.get('class') ?? '') ? 0.03 : 0;
    const score = agrees + named + (greater ? 0.3 : 0) - Math.min(at, 20) * 0.005;
    if (score > most) [best, most] = [candidate, score];
  }
  return best;
}

/**
 * A heading that prints more than the headline (a kicker, a date, a number of comments), each in elements of its own: the
 * part that is what the page says its title is.
 */
function withoutNeighbours(
  printed: Candidate | undefined,
  said: readonly Candidate[],
): Candidate | undefined {
  if (!printed) return undefined;
  const whole = letters(printed.value);
  const titles = new Map<string, string>(
    said.flatMap(({ value }) => (letters(value).length < 8 ? [] : [[letters(value), value]])),
  );
  if (titles.has(whole)) return printed;
  const texts = textsOf(printed.element).flatMap((text) => (text ? [letters(text.value)] : []));
  const most = Math.min(texts.length, PIECES);
  for (let from = 0; from < most; from++) {
    for (let to = most; to > from; to--) {
      const value = titles.get(texts.slice(from, to).join(''));
      if (value !== undefined) return { ...printed, value };
    }
  }
  return printed;
}

/** A title, ready to be compared with many. */
interface Title {
  key: string;
  words: ReadonlySet<string>;
}

const titleOf = (value: string): Title => ({ key: letters(value), words: new Set(words(value)) });

/** Shared words of two titles, 0 to 1; one that holds the other whole counts as near agreement. */
function agreement(one: Title, other: Title): number {
  const [a, b] = [one.key, other.key];
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 8 && long.includes(short)) return 0.6 + 0.35 * (short.length / long.length);
  const [first, second] = [one.words, other.words];
  let both = 0;
  for (const word of first) if (second.has(word)) both++;
  return first.size + second.size === 0 ? 0 : (2 * both) / (first.size + second.size);
}

/** Takes the site's name off the end or the beginning of a title. */
function stripSite(title: string, sites: ReadonlySet<string>): string {
  const parts = title.split(SEPARATOR).filter((part) => part !== '');
  const cuts = [...title.matchAll(SEPARATOR)];
  if (parts.length < 2 || cuts.length === 0) return title;
  let kept = title;
  for (let at = cuts.length - 1; at >= 0; at--) {
    const cut = cuts[at];
    if (!cut) break;
    const tail = letters(title.slice(cut.index + cut[0].length));
    if (!isSite(tail, sites)) break;
    kept = title.slice(0, cut.index).trim();
  }
  const [first] = cuts;
  if (kept === title && first && isSite(letters(title.slice(0, first.index)), sites)) {
    kept = title.slice(first.index + first[0].length).trim();
  }
  const [bar] = [...kept.matchAll(/\s+\|\s+/g)];
  if (bar && words(kept.slice(0, bar.index)).length > 2) kept = kept.slice(0, bar.index);
  return kept === '' ? title : kept;
}

function isSite(key: string, sites: ReadonlySet<string>): boolean {
  if (sites.has(key)) return true;
  for (const site of sites) {
    if (
      key.length >= 4 &&
      site.length >= 4 &&
      (site.startsWith(key) || key.startsWith(site) || key.endsWith(site))
    ) {
      return key.length < site.length * 2.5;
    }
  }
  return false;
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Titles in metadata are often escaped once too often. */
export const decodeTwice = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(amp|quot|lt|gt|apos|nbsp|rsquo|lsquo|ldquo|rdquo|ndash|mdash|hellip|#\d{1,6}|#x[0-9a-f]{1,5});/gi,
        (whole, name) => characterNamed(String(name).toLowerCase()) ?? whole,
      )
    : text;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
]);

function characterNamed(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED.get(name);
  const code = name.startsWith('#x')
    ? Number.parseInt(name.slice(2), 16)
    : Number.parseInt(name.slice(1), 10);
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
