import { type Article, mainHeadline } from '@tearsheet/core/model';
import { type CslDate, type CslItem, type CslName, toCslItem } from './csl-item.ts';

export type CitationStyle = 'chicago' | 'apa' | 'mla';

/** What a citation says of the copy that was kept. */
export interface ArchivedCopy {
  /** ISO 8601; when the article came into the archive. */
  addedAt?: string;
}

/**
 * A reference to an article as a style guide wants it, as plain text: Chicago Manual of Style, 17th edition (14.191, 14.198: newspaper
 * articles in a bibliography), Publication Manual of the APA, 7th edition (10.1, example 16), MLA Handbook, 9th edition (5.6-5.99).
 * Behind it the copy that was kept: since when, and its sha256. A title stays as it was printed: to tell its proper names from its other
 * words for another case would be a guess. A date that is a guess says so, as each guide has it.
 */
export function citeArticle(article: Article, style: CitationStyle, copy: ArchivedCopy = {}): string {
  const item = toCslItem(article);
  const title = mainHeadline(article) ?? 'Untitled';
  const parts = { item, title, wire: article.infoSources[0]?.name ?? article.by };
  const reference = { chicago: citeChicago, apa: citeApa, mla: citeMla }[style](parts);
  return `${reference} ${archived(article, style, copy)}`;
}

interface Parts {
  item: CslItem;
  title: string;
  /** Who it is by, where no person is named. */
  wire: string | undefined;
}

function citeChicago({ item, title, wire }: Parts): string {
  const author =
    joinNames(
      item.author?.map((name, at) => (at === 0 ? inverted(name) : straight(name))),
      'and',
    ) ?? wire;
  return sentences([
    author,
    quoted(title),
    commas([
      item['container-title'],
      item.page === undefined ? undefined : `sec. ${item.page}`,
      dateOf(item, (date, parts) => (date.circa ? `[${americanDate(parts)}?]` : americanDate(parts))) ??
        'n.d.',
    ]),
    item.URL,
  ]);
}

function citeApa({ item, title, wire }: Parts): string {
  const names = item.author?.map(initialled);
  const author =
    joinNames(names && names.length > 20 ? [...names.slice(0, 19), `… ${names.at(-1)}`] : names, '&') ?? wire;
  const date =
    dateOf(item, (when, [year, month, day]) => {
      const rest = month === undefined ? '' : `, ${MONTHS[month - 1]}${day === undefined ? '' : ` ${day}`}`;
      return `(${when.circa ? 'ca. ' : ''}${year}${rest})`;
    }) ?? '(n.d.)';
  // Without an author the title stands first.
  const head = author === undefined ? [title, date] : [author, date, title];
  return sentences([
    // `Smith, A.` and `(2019, January 16).` make one sentence.
    author === undefined ? `${endless(title)}${/[?!]$/.test(title) ? '' : '.'} ${date}` : `${author} ${date}`,
    author === undefined ? undefined : head[2],
    commas([item['container-title'], item.page]),
    item.URL,
  ]);
}

function citeMla({ item, title, wire }: Parts): string {
  const [first, ...others] = item.author ?? [];
  const names =
    first === undefined
      ? undefined
      : others.length > 1
        ? `${inverted(first)}, et al`
        : joinNames([inverted(first), ...others.map(straight)], 'and');
  return sentences([
    names ?? wire,
    quoted(title),
    commas([
      item['container-title'],
      dateOf(item, (date, parts) => (date.circa ? `circa ${britishDate(parts)}` : britishDate(parts))),
      item.page === undefined ? undefined : `p. ${item.page}`,
      item.URL?.replace(/^https?:\/\//, ''),
    ]),
  ]);
}

/** The copy that was kept: `Archived November 23, 2026, sha256:…`. */
function archived({ source }: Article, style: CitationStyle, { addedAt }: ArchivedCopy): string {
  const when = source.retrieved ?? addedAt;
  const parts = when === undefined ? undefined : datePartsOf(when);
  const day = parts && (style === 'mla' ? britishDate(parts) : americanDate(parts));
  return `Archived copy${day === undefined ? '' : `, ${day}`}, sha256:${source.sha256}.`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

type DateParts = readonly number[];

function dateOf({ issued }: CslItem, write: (date: CslDate, parts: DateParts) => string): string | undefined {
  return issued && write(issued, issued['date-parts'][0]);
}

function datePartsOf(moment: string): DateParts {
  return moment.slice(0, 10).split('-').map(Number);
}

/** `January 16, 2019`. */
function americanDate([year, month, day]: DateParts): string {
  if (month === undefined) return String(year);
  return day === undefined ? `${MONTHS[month - 1]} ${year}` : `${MONTHS[month - 1]} ${day}, ${year}`;
}

/** `16 Jan. 2019`: MLA shortens months of more than four letters. */
function britishDate([year, month, day]: DateParts): string {
  const name = month === undefined ? undefined : MONTHS[month - 1];
  const short =
    name === undefined || name.length <= 4 ? name : `${name.slice(0, name === 'September' ? 4 : 3)}.`;
  return [day, short, year].filter((part) => part !== undefined).join(' ');
}

function inverted({ family, given, literal }: CslName): string {
  if (family === undefined) return literal ?? '';
  return given === undefined ? family : `${family}, ${given}`;
}

function straight({ family, given, literal }: CslName): string {
  return literal ?? [given, family].filter((part) => part !== undefined).join(' ');
}

/** `Smith, A. B.`; hyphens stay: `Sartre, J.-P.` */
function initialled({ family, given, literal }: CslName): string {
  if (family === undefined) return literal ?? '';
  if (given === undefined) return family;
  const initials = given
    .split(/\s+/)
    .map((name) =>
      name
        .split('-')
        .map((part) => `${Array.from(part)[0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
  return `${family}, ${initials}`;
}

/** `A`, `A, and B`, `A, B, and C`: all three guides put a comma before the last of inverted names. */
function joinNames(names: readonly string[] | undefined, and: 'and' | '&'): string | undefined {
  if (names === undefined || names.length === 0) return undefined;
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')}, ${and} ${last}`;
}

/** In quotation marks, those inside it turned to single ones, its full stop inside. */
function quoted(title: string): string {
  const inner = title
    .replace(/"([^"]*)"/g, '‘$1’')
    .replace(/[“„]/g, '‘')
    .replace(/”/g, '’');
  return `“${inner}${/[.?!…]$/.test(inner) ? '' : '.'}”`;
}

const endless = (text: string): string => text.replace(/\.$/, '');

function commas(parts: readonly (string | undefined)[]): string | undefined {
  const given = parts.filter((part) => part !== undefined && part !== '');
  return given.length === 0 ? undefined : given.join(', ');
}

/** Parts that each end in a full stop, unless they end in another sign of their own. */
function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .flatMap((part) =>
      part === undefined || part === '' ? [] : [/[.?!…]”?$/.test(part) ? part : `${part}.`],
    )
    .join(' ');
}
