import { type Contributor, gateHref, type InfoSource } from '@tearsheet/core/model';
import type { Finding } from '../draft/finding.ts';
import { BYLINE_OPENING } from '../language/byline-opening.ts';
import { datesOfLine } from '../language/dates-of-line.ts';
import { looksLikeName, partsOfName, uncapitalise } from '../language/person-names.ts';
import { wireNamed } from '../language/wires.ts';
import { cleanNames, ROLE } from './clean-names.ts';
import { letters } from './find-headline.ts';
import { type HtmlElement, textOf } from './html-node.ts';
import type { NearLine } from './lines-near.ts';
import { rangeOf } from './range-of.ts';
import { articleData, isRecord, namesOf, pageData, resolve } from './read-json-ld.ts';
import { AUTHOR_PAGE, type Survey } from './survey-page.ts';

/** Who wrote an article. */
export interface FoundAuthors {
  by?: Finding;
  contributors: Finding<Contributor>[];
  infoSources: Finding<InfoSource>[];
}

interface Named {
  names: string[];
  element: { start: number; end: number };
  rule: string;
  confidence: number;
  uri?: string;
  /** The page says that it is the name of a person. */
  isPerson?: boolean;
}

/**
 * Finds who wrote the article: people, or a wire, or where neither is named the house that signs it. What is said for
 * machines comes first (JSON-LD, `<meta>`, microdata), then what is printed beside the headline.
 */
export function findAuthors(
  survey: Survey,
  siteNames: readonly string[],
  headline: HtmlElement | undefined,
  lines: readonly NearLine[],
): FoundAuthors {
  const sites = new Set(siteNames.map(letters));
  const sources: (() => Named | undefined)[] = [
    () => fromJsonLd(survey),
    () => fromMeta(survey),
    () => fromPrint(survey, headline, true),
    () => fromLines(lines),
    () => besideDate(lines),
    () => fromPrint(survey, headline, false),
  ];
  let house: Named | undefined;
  for (const source of sources) {
    const named = source();
    if (!named) continue;
    const names = distinct(named.names.flatMap((name) => cleanNames(name)));
    const people = names.filter((name) => !sites.has(letters(name)) && !isHouse(name));
    // Sites are named after those who write them too.
    if (people.length === 0 && named.isPerson)
      people.push(...names.filter((name) => looksLikeName(name) && !isHouse(name)).slice(0, 1));
    if (people.length > 0) return authorsOf(printedInstead({ ...named, names: people }, lines));
    if (names.length > 0) house ??= { ...named, names: names.slice(0, 1), confidence: 0.6 };
  }
  return house ? authorsOf(house) : { contributors: [], infoSources: [] };
}

/** Who checked or pictured an article did not write it. */
const CHECKED = /^(?:\w+ )?(?:reviewed|checked|edited|photo\w*|illustrat\w*|translated) by\b/i;

/** Lines right below the headline. */
const BELOW = 4;

/**
 * Whoever puts an article into the system is often told to machines as its author. The byline printed below the
 * headline is right where it names others, in full, and the page prints the machines' name nowhere near.
 */
function printedInstead(said: Named, lines: readonly NearLine[]): Named {
  const near = lines.slice(0, NEAR).map(({ text }) => letters(text));
  if (said.names.some((name) => near.some((line) => line.includes(letters(name))))) return said;
  const printed = fromLines(lines.slice(0, BELOW).filter(({ text }) => !CHECKED.test(text)));
  const names = printed?.names.filter((name) => looksLikeName(uncapitalise(name)) && !isHouse(name)) ?? [];
  return printed && names.length > 0 && names.length === printed.names.length ? printed : said;
}

/** Lines around the headline in which an author is named. */
const NEAR = 14;

function authorsOf({ names, element, rule, confidence, uri }: Named): FoundAuthors {
  const finding = <Value>(value: Value): Finding<Value> => ({
    value,
    ranges: [rangeOf(element)],
    rule,
    confidence,
  });
  const contributors: Finding<Contributor>[] = [];
  const infoSources: Finding<InfoSource>[] = [];
  const people = names.filter((name, at) => at === 0 || !isDegree(name));
  for (const name of people) {
    if (wireNamed(name) !== undefined) infoSources.push(finding({ role: 'wire', name, category: 'wires' }));
    else if (isHouse(name)) infoSources.push(finding({ role: 'originalPublisher', name, category: 'staff' }));
    else {
      const address = names.length === 1 && uri !== undefined ? { uri } : {};
      contributors.push(finding({ role: 'author', ...partsOfName(uncapitalise(name)), ...address }));
    }
  }
  const signed =
    people.length < 2 ? people.join('') : `${people.slice(0, -1).join(', ')} and ${people.at(-1)}`;
  const by = [signed, ...names.filter((name) => !people.includes(name))].join(', ');
  return { by: finding(by), contributors, infoSources };
}

/** `CFP`, `DVM`: what people put behind their names. */
const isDegree = (name: string): boolean => /^\p{Lu}{2,5}$/u.test(name) && wireNamed(name) === undefined;

const isHouse = (name: string): boolean =>
  /\b(?:staff|team|editors?|editorial|desk|newsroom|redaktion|magazine|news|times|post|journal|media|inc|llc|ltd|gmbh|agency|services?|group|network|university|institute|society|association|press|daily|company|board|council|department|office)\b/iu.test(
    name,
  );

function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = letters(name);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function fromJsonLd({ structured }: Survey): Named | undefined {
  for (const thing of [articleData(structured), pageData(structured)]) {
    if (!thing) continue;
    const { author, creator } = thing.data;
    const authors = author ?? creator;
    const all = Array.isArray(authors) ? authors : [authors];
    const names: string[] = [];
    let uri: string | undefined;
    let isPerson = false;
    for (const one of all.slice(0, 40)) {
      const person = resolve(one, structured);
      if (isRecord(person) && namesOf(person['@type']).includes('Person')) isPerson = true;
      names.push(...namesOf(isRecord(person) ? person.name : person));
      const address = isRecord(person) ? namesOf(person.url)[0] : undefined;
      uri ??= address === undefined ? undefined : gateHref(address);
    }
    if (names.length > 0) {
      return {
        names,
        element: thing.element,
        rule: 'find-authors-json-ld',
        confidence: 0.95,
        isPerson,
        ...(uri ? { uri } : {}),
      };
    }
  }
  return undefined;
}

const METAS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'cxenseparse:author',
  'og:article:author',
  'article:author_name',
  'content_author',
  'dcsext.author',
  'twitter:data1',
];

function fromMeta(survey: Survey): Named | undefined {
  for (const wanted of METAS) {
    const metas = survey.metas.filter(({ name }) => name === wanted);
    if (wanted === 'twitter:data1') {
      const label = survey.metas.find(({ name }) => name === 'twitter:label1')?.content ?? '';
      if (!/written|author|by|von|par|por|autor/i.test(label)) continue;
    }
    const names = metas.map(({ content }) => content).filter((content) => cleanNames(content).length > 0);
    const [first] = metas;
    if (first && names.length > 0) {
      return { names, element: first.element, rule: 'find-authors-meta', confidence: 0.9 };
    }
  }
  return undefined;
}

/** A line that signs with one word, as blogs do: `by Amanda`. */
const SIGNED =
  /^(?:(?:written|posted|published|words|text|story|av|skrevet|skriven) )?(?:by|von|par|por|door|av|af|автор|текст)[: ]{1,2}[\p{L}\p{N}_-]{2,20}(?: *[|·•,–—].*| \p{Lu}?\p{Ll}* ?\d.*)?$/iu;

/** A line by the headline that opens as bylines do. */
function fromLines(lines: readonly NearLine[]): Named | undefined {
  for (const line of lines) {
    if (!BYLINE_OPENING.test(line.text)) continue;
    const alone = SIGNED.test(line.text);
    const names = cleanNames(line.text, true).filter(
      (name) => looksLikeName(uncapitalise(name)) || wireNamed(name) !== undefined || alone,
    );
    if (names.length > 0) return { names, element: line, rule: 'find-authors-line', confidence: 0.8 };
  }
  return undefined;
}

/** Words of what pages print beside names, which look like names where they are written with capitals. */
const OF_PAGE =
  /\b(?:log ?in|sign|learn|more|news|apply|find|read|share|view|subscribe|contact|search|menu|home|about|blogs?|transcript|podcast|click|download|privacy|policy|terms|articles?|posts?|style|guides?|resources|profile|bio|recent|latest|free|get|start|book|shop|buy|join|our|your|all|see|show|comments?)\b/i;

/** A name alone on its line, next to the line of the date. */
function besideDate(lines: readonly NearLine[]): Named | undefined {
  const top = lines.slice(0, 10);
  for (const [at, line] of top.entries()) {
    if (
      !/^\p{Lu}\p{Ll}+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+){1,2}$/u.test(line.text) ||
      line.text.length > 40
    )
      continue;
    const dated =
      top.slice(Math.max(0, at - 2), at + 3).some(({ text }) => datesOfLine(text) !== undefined) ||
      ROLE.test(top[at + 1]?.text ?? '');
    const names = dated && !OF_PAGE.test(line.text) ? cleanNames(line.text, true) : [];
    if (names.length > 0) return { names, element: line, rule: 'find-authors-beside-date', confidence: 0.6 };
  }
  return undefined;
}

const OTHERS =
  /comment|\brespond\b|disqus|related|recommend|teaser|latest|popular|most-read|read-?next|pagination/i;

/** Whether an element is among comments or links to other articles, which have authors of their own. */
function isOfOthers(element: HtmlElement, headline: HtmlElement | undefined): boolean {
  for (let at = element.parent, steps = 0; at && steps < 12; at = at.parent, steps++) {
    if (at.tag === 'body' || (headline && at.start <= headline.start && at.end >= headline.end)) return false;
    if (OTHERS.test(`${at.get('class') ?? ''} ${at.get('id') ?? ''}`)) return true;
  }
  return false;
}

/** Names printed beside the headline, in what the page's own names call an author's place. */
function fromPrint(survey: Survey, headline: HtmlElement | undefined, strict: boolean): Named | undefined {
  const near = headline?.start ?? 0;
  const distance = ({ start }: HtmlElement) => Math.abs(start - near) * (start < near ? 2 : 1);
  const nearest = survey.authors.toSorted((a, b) => distance(a) - distance(b));
  for (const element of nearest) {
    if (isOfOthers(element, headline)) continue;
    const prop = element.get('itemprop') ?? '';
    const exact =
      /author/i.test(prop) ||
      element.get('rel') === 'author' ||
      AUTHOR_PAGE.test(element.get('href') ?? '') ||
      /(?:^|[-_\s])(?:author|byline|writer|contributor|autor|auteur|autore)(?:[-_]{1,2}(?:name|link|title|text|full))?(?:\s|$)/i.test(
        element.get('class') ?? '',
      );
    if (strict && !exact) continue;
    if (
      /comment|avatar|image|photo|bio|related|social|follow/i.test(
        `${element.get('class') ?? ''} ${element.get('id') ?? ''}`,
      )
    )
      continue;
    const text =
      element.tag === 'meta'
        ? (element.get('content') ?? '')
        : textOf(element, 240, ' | ')
            .replace(/^[|\s]+|[|\s]+$/g, '')
            .replace(/\s*\|[|\s]*/g, ' | ');
    if (text.length < 3 || text.length > 160) continue;
    const sure =
      /author/i.test(prop) || element.get('rel') === 'author' || AUTHOR_PAGE.test(element.get('href') ?? '');
    const names = cleanNames(text, true).filter(
      (name) =>
        !OF_PAGE.test(name) &&
        (looksLikeName(uncapitalise(name)) || wireNamed(name) !== undefined || (sure && name.length < 30)),
    );
    if (names.length === 0) continue;
    const href = element.get('href');
    const uri = href === undefined ? undefined : gateHref(href, survey.base);
    return {
      names,
      element,
      rule: 'find-authors-printed',
      confidence: strict ? 0.85 : 0.7,
      ...(uri ? { uri } : {}),
    };
  }
  return undefined;
}
