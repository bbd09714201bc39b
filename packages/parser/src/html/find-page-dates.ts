import { Edtf } from '@tearsheet/core/model';
import type { Finding } from '../draft/finding.ts';
import { type DayOrder, findDate } from '../language/dates.ts';
import { datesOfLine, marksChange } from '../language/dates-of-line.ts';
import { DATE_METAS, MODIFIED_METAS, PUBLISHED_METAS } from './date-metas.ts';
import type { FoundSite } from './find-site.ts';
import { type HtmlElement, textOf } from './html-node.ts';
import type { NearLine } from './lines-near.ts';
import { rangeOf } from './range-of.ts';
import { readDate } from './read-date.ts';
import { articleData, namesOf, pageData } from './read-json-ld.ts';
import type { Survey } from './survey-page.ts';

/** When an article was published, and when it was changed. */
export interface FoundPageDates {
  published?: Finding;
  modified?: Finding;
}

/**
 * Finds the day of publication, never that of a change: JSON-LD, `<meta>`, microdata, `<time>` by the headline, a date
 * printed by the headline in any of twelve languages, the address.
 */
export function findPageDates(
  survey: Survey,
  headline: HtmlElement | undefined,
  lines: readonly NearLine[],
  { uri, language }: FoundSite,
  source: string,
): FoundPageDates {
  const order = orderOf(language?.value, uri?.value);
  const data = articleData(survey.structured) ?? pageData(survey.structured);
  const page = pageData(survey.structured);
  const printed = (kind: Kind) =>
    fromTimes(survey, headline, order, kind) ??
    fromLines(lines, order, kind) ??
    fromPrint(survey, headline, order, kind);
  const published =
    fromData(data?.data.datePublished, data?.element) ??
    fromMetas(survey, PUBLISHED_METAS, order) ??
    fromMetas(survey, DATE_METAS, order) ??
    fromProps(survey, 'datePublished') ??
    fromData(page?.data.datePublished, page?.element) ??
    fromData(data?.data.dateCreated ?? data?.data.uploadDate, data?.element) ??
    fromProps(survey, 'dateCreated') ??
    printed('published') ??
    fromScripts(source) ??
    fromAddress(uri?.value);
  const modified =
    fromData(data?.data.dateModified, data?.element) ??
    fromMetas(survey, MODIFIED_METAS, order) ??
    fromProps(survey, 'dateModified') ??
    printed('modified');
  const known = published ?? modifiedAlone(modified);
  return { ...(known ? { published: known } : {}), ...(modified ? { modified } : {}) };
}

/** Where a page gives no day but that of its last change, it was published that day or before: a guess, and said to be one. */
const modifiedAlone = (modified: Finding | undefined): Finding | undefined =>
  modified && {
    ...modified,
    rule: 'find-page-dates-modified-alone',
    confidence: 0.4,
    inferred: true,
    why: 'The page gives only the day on which it was last changed',
  };

/** Which of an article's days is looked for. */
type Kind = 'published' | 'modified';

function dated(
  value: string | undefined,
  element: HtmlElement | undefined,
  rule: string,
  confidence: number,
  order: DayOrder = 'day-first',
): Finding | undefined {
  const date = value === undefined ? undefined : readDate(value, order);
  return date === undefined || !element
    ? undefined
    : { value: date, ranges: [rangeOf(element)], rule, confidence };
}

const fromData = (value: unknown, element: HtmlElement | undefined): Finding | undefined =>
  dated(namesOf(value)[0], element, 'find-page-dates-json-ld', 0.98);

function fromMetas(survey: Survey, names: readonly string[], order: DayOrder): Finding | undefined {
  for (const name of names) {
    for (const meta of survey.metas) {
      if (meta.name !== name) continue;
      const found = dated(meta.content, meta.element, 'find-page-dates-meta', 0.95, order);
      if (found) return found;
    }
  }
  return undefined;
}

function fromProps(survey: Survey, wanted: string): Finding | undefined {
  for (const element of survey.props) {
    if (element.get('itemprop') !== wanted) continue;
    const value = element.get('content') ?? element.get('datetime') ?? textOf(element, 200);
    const found = dated(value, element, 'find-page-dates-microdata', 0.95);
    if (found) return found;
  }
  return undefined;
}

/** Of several places the one nearest to the headline, behind it before in front of it. */
function byDistance(elements: readonly HtmlElement[], headline: HtmlElement | undefined): HtmlElement[] {
  const near = headline?.start ?? 0;
  const distance = ({ start }: HtmlElement) => Math.abs(start - near) * (start < near ? 2 : 1);
  return elements.toSorted((a, b) => distance(a) - distance(b));
}

const namesChange = (element: HtmlElement): boolean =>
  marksChange(`${element.get('class') ?? ''} ${element.get('itemprop') ?? ''} ${element.get('id') ?? ''}`) ||
  marksChange(labelBefore(element));

/** The words right before an element, in its own parent. */
function labelBefore(element: HtmlElement): string {
  const siblings = element.parent?.children ?? [];
  const at = siblings.indexOf(element);
  const before = at > 0 ? siblings[at - 1] : undefined;
  return before && !(before.kind === 'element' && before.tag === 'time') ? textOf(before, 60) : '';
}

function fromTimes(
  survey: Survey,
  headline: HtmlElement | undefined,
  order: DayOrder,
  kind: Kind,
): Finding | undefined {
  const times = byDistance(survey.times, headline);
  const named =
    kind === 'published'
      ? times.find(
          (time) => time.get('pubdate') !== undefined || /publish|entry-date/i.test(time.get('class') ?? ''),
        )
      : undefined;
  for (const time of [named, ...times].slice(0, 12)) {
    if (!time || isElsewhere(time, headline)) continue;
    if (time !== named && namesChange(time) !== (kind === 'modified')) continue;
    const found =
      dated(time.get('datetime') ?? textOf(time, 100), time, 'find-page-dates-time', 0.85, order) ??
      dated(textOf(time, 100), time, 'find-page-dates-time', 0.8, order);
    if (found) return found;
  }
  return undefined;
}

function fromPrint(
  survey: Survey,
  headline: HtmlElement | undefined,
  order: DayOrder,
  kind: Kind,
): Finding | undefined {
  for (const element of byDistance(survey.dates, headline).slice(0, 60)) {
    if (isElsewhere(element, headline)) continue;
    const text = textOf(element, 240);
    if (text.length > 200 || !/\p{Nd}/u.test(text)) continue;
    const found = findDate(text, order);
    if (!found) continue;
    const changed = marksChange(text.slice(0, found.start)) || namesChange(element);
    if (changed !== (kind === 'modified')) continue;
    const finding = dated(found.value, element, 'find-page-dates-printed', 0.75);
    if (finding) return finding;
  }
  return undefined;
}

/** A line by the headline that holds a date. */
function fromLines(lines: readonly NearLine[], order: DayOrder, kind: Kind): Finding | undefined {
  let loosely: Finding | undefined;
  const isWanted = (label: string) => marksChange(label) === (kind === 'modified');
  for (const line of lines) {
    if (!/\p{Nd}{4}|\p{Nd}[./-]\p{Nd}/u.test(line.text)) continue;
    const alone = datesOfLine(line.text)?.find(({ label }) => isWanted(label));
    const loose = alone ? undefined : findDate(line.text, order);
    const date = alone?.date ?? (loose && isWanted(line.text.slice(0, loose.start)) ? loose : undefined);
    if (!date || !Edtf.safeParse(date.value).success) continue;
    const [other] = date.alternatives;
    const value = order === 'month-first' && alone && other !== undefined ? other : date.value;
    const finding: Finding = {
      value,
      ranges: [rangeOf(line)],
      rule: 'find-page-dates-line',
      confidence: alone ? 0.8 : 0.6,
    };
    if (alone) return finding;
    loosely ??= line.text.length < 100 ? finding : undefined;
  }
  return loosely;
}

/** Americans set the month first; of pages in English most are theirs where nothing says otherwise. */
function orderOf(language: string | undefined, uri: string | undefined): DayOrder {
  if (language !== undefined && !/^en(?:-US)?$/i.test(language)) return 'day-first';
  const host = uri === undefined ? '' : new URL(uri).hostname;
  return /\.(?:com|org|net|us|gov|edu|io|co|ai|blog|news)$/.test(host) ? 'month-first' : 'day-first';
}

/** Dates of other articles, of comments and of the page's foot. */
function isElsewhere(element: HtmlElement, headline: HtmlElement | undefined): boolean {
  for (let at: HtmlElement | undefined = element, steps = 0; at && steps < 12; at = at.parent, steps++) {
    if (headline && at.start <= headline.start && at.end >= headline.end) return false;
    if (at.tag === 'footer' || at.tag === 'aside' || at.tag === 'nav') return true;
    if (
      /related|comment|sidebar|widget|recommend|footer|latest|popular|live-?blog|live-?ticker/i.test(
        `${at.get('class') ?? ''} ${at.get('id') ?? ''}`,
      ) &&
      at.tag !== 'body' &&
      at.tag !== 'html'
    )
      return true;
  }
  return false;
}

const IN_SCRIPT =
  /(?:"|&quot;)(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publishedDate|published_date|publishedOn|firstPublished\w*|first_published\w*|pubDate)(?:\\{0,3}"|&quot;)\s{0,3}:\s{0,3}(?:\\{0,3}"|&quot;)((?:19|20)\d{2}-\d{2}-\d{2}[^"\\&]{0,30})/g;

/** The day that the data of the page's scripts names, if all of it names the same. */
function fromScripts(source: string): Finding | undefined {
  let only: Finding | undefined;
  for (const match of source.matchAll(IN_SCRIPT)) {
    const value = readDate(match[1] ?? '');
    if (value === undefined) continue;
    if (only && only.value.slice(0, 10) !== value.slice(0, 10)) return undefined;
    const range = rangeOf({ start: match.index, end: match.index + match[0].length });
    only ??= { value, ranges: [range], rule: 'find-page-dates-script', confidence: 0.6 };
  }
  return only;
}

function fromAddress(uri: string | undefined): Finding | undefined {
  const [, year, month, day] =
    /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\D|$)/.exec(uri ?? '') ??
    /\/((?:19|20)\d{2})(\d{2})(\d{2})(?:\/|-|$)/.exec(uri ?? '') ??
    [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!Edtf.safeParse(value).success) return undefined;
  return {
    value,
    ranges: [],
    rule: 'find-page-dates-address',
    confidence: 0.7,
    inferred: true,
    why: 'The address of the page has this date in it',
  };
}
