import type { ImportRow, SavedLink } from './import-row.ts';
import { linkRow, readMoment } from './link-row.ts';
import { readNames } from './read-names.ts';

/** RIS: lines `TY  - NEWS`, each reference ended by `ER  -`. */
export const isRis = (text: string): boolean => /^\ufeff?\s*TY {2}- /.test(text);

/** BibTeX: `@article{key, field = {value}}`. */
export const isBibtex = (text: string): boolean =>
  /^\s*@(?!font-face)[a-z]+\s*\{\s*[^\s,{}]*\s*,/im.test(text.slice(0, 5_000));

/** The references of a RIS file, a row each. */
export function readRis(text: string): ImportRow[] {
  const rows: ImportRow[] = [];
  let fields = new Map<string, string[]>();
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}-\s?(.*)$/.exec(line) ?? [];
    if (tag === 'TY') fields = new Map();
    if (tag === 'ER') {
      rows.push(linkRow(referenceOf(fields)));
      fields = new Map();
    } else if (tag !== '') fields.set(tag, [...(fields.get(tag) ?? []), value.trim()]);
  }
  if (fields.size > 0) rows.push(linkRow(referenceOf(fields)));
  return rows;
}

function referenceOf(fields: ReadonlyMap<string, string[]>): SavedLink {
  const first = (...tags: string[]) => tags.map((tag) => fields.get(tag)?.[0]).find((value) => value);
  const people = ['AU', 'A1'].flatMap((tag) => fields.get(tag) ?? []);
  const notes = fields.get('N1') ?? [];
  return {
    url: first('UR', 'L1', 'LK') ?? '',
    title: first('TI', 'T1', 'CT'),
    by: people.map(turnName).join(', ') || undefined,
    publisher: first('T2', 'JO', 'JF', 'PB'),
    published: readDay(first('DA', 'PY', 'Y1')),
    saved: readMoment(first('Y2')?.replaceAll('/', '-')),
    language: first('LA'),
    excerpt: first('AB', 'N2'),
    tags: readNames(fields.get('KW') ?? []),
    marks: notes.map((note) => ({ note })),
    original: Object.fromEntries(fields),
  };
}

/** `2019/01/16/` or `2019`. */
function readDay(text: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?/.exec(text ?? '') ?? [];
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-') || undefined;
}

const turnName = (name: string): string => name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1');

/** The references of a BibTeX file, a row each; what stands between entries is none. */
export function readBibtex(text: string): ImportRow[] {
  return Array.from(entriesOf(text), (fields) => {
    const of = (name: string) => fields.get(name);
    const date = of('date') ?? [of('year'), monthOf(of('month'))].filter(Boolean).join('-');
    return linkRow({
      url: of('url') ?? /\\url\{([^}]+)\}/.exec(of('howpublished') ?? '')?.[1] ?? '',
      title: of('title'),
      by: of('author')
        ?.split(/\s+and\s+/)
        .map(turnName)
        .join(', '),
      publisher: of('journaltitle') ?? of('journal') ?? of('newspaper') ?? of('publisher'),
      published: readDay(date),
      saved: readMoment(of('urldate')),
      language: of('langid') ?? of('language'),
      excerpt: of('abstract'),
      tags: readNames(of('keywords')),
      marks: [of('note') ?? of('annotation')].flatMap((note) => (note === undefined ? [] : [{ note }])),
      original: Object.fromEntries(fields),
    });
  });
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthOf(text: string | undefined): string | undefined {
  const at = MONTHS.indexOf(text?.slice(0, 3).toLowerCase() ?? '');
  return at === -1 ? text?.padStart(2, '0') : String(at + 1).padStart(2, '0');
}

function* entriesOf(text: string): Generator<Map<string, string>> {
  const start = /@([a-z]+)\s*\{/gi;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const from = start.lastIndex;
    const to = closing(text, from);
    start.lastIndex = to;
    if (!/^(comment|string|preamble)$/i.test(match[1] ?? '')) yield fieldsOf(text.slice(from, to));
  }
}

/** Where the brace that is open at a place is closed; the end of the text where it is not. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at;
  }
  return text.length;
}

function fieldsOf(entry: string): Map<string, string> {
  const fields = new Map<string, string>();
  const name = /([a-z][\w-]*)\s*=\s*/gi;
  for (let match = name.exec(entry); match; match = name.exec(entry)) {
    const from = name.lastIndex;
    const open = entry[from];
    let to = from;
    let value = '';
    if (open === '{') {
      to = closing(entry, from + 1);
      value = entry.slice(from + 1, to);
    } else if (open === '"') {
      to = from + 1;
      for (let depth = 0; to < entry.length && (entry[to] !== '"' || depth > 0); to++) {
        if (entry[to] === '{') depth++;
        if (entry[to] === '}') depth--;
      }
      value = entry.slice(from + 1, to);
    } else {
      value = /^[^,\s}]*/.exec(entry.slice(from))?.[0] ?? '';
      to = from + value.length;
    }
    name.lastIndex = to + 1;
    const key = (match[1] ?? '').toLowerCase();
    if (!fields.has(key)) fields.set(key, key === 'url' ? unescapeUrl(value) : plainTex(value));
  }
  return fields;
}

const unescapeUrl = (text: string): string => text.replace(/\\([%#&_{}~])/g, '$1').replace(/[{}\s]/g, '');

const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  ae: 'æ',
  AE: 'Æ',
  aa: 'å',
  AA: 'Å',
  oe: 'œ',
  OE: 'Œ',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
};

/** TeX's way of writing letters as the letters. */
function plainTex(text: string): string {
  return text
    .replace(
      /\\([`'^~"=.])\s*\{?\\?([A-Za-z])\}?/g,
      (_, accent: string, letter: string) => letter + (ACCENTS[accent] ?? ''),
    )
    .replace(
      /\\([cvuHk])\s*\{([A-Za-z])\}/g,
      (_, accent: string, letter: string) => letter + (ACCENTS[accent] ?? ''),
    )
    .replace(
      /\\(ss|o|O|ae|AE|aa|AA|oe|OE|l|L|i)(?![A-Za-z])\s*(?:\{\})?/g,
      (_, letter: string) => LETTERS[letter] ?? '',
    )
    .replace(/\\([%#&_{}$])/g, '$1')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/~/g, ' ')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
