import { TearsheetError } from '@tearsheet/core/model';
import { parse } from 'csv-parse/sync';
import type { ImportedMark, ImportRow, SavedLink } from './import-row.ts';
import { linkRow, readMoment } from './link-row.ts';
import { readNames } from './read-names.ts';

/** What can be in a column. */
const FIELDS = [
  'url',
  'title',
  'by',
  'publisher',
  'published',
  'saved',
  'language',
  'excerpt',
  'text',
  'tags',
  'state',
  'starred',
  'collection',
  'highlights',
  'note',
  'progress',
] as const;
type Field = (typeof FIELDS)[number];

/** What Pocket, Instapaper, Raindrop, Readwise Reader, Matter and others call the columns that are kept. */
const COLUMNS: Readonly<Record<string, Field>> = {
  url: 'url',
  link: 'url',
  'source url': 'url',
  resolved_url: 'url',
  given_url: 'url',
  title: 'title',
  name: 'title',
  author: 'by',
  authors: 'by',
  'document author': 'by',
  publisher: 'publisher',
  site: 'publisher',
  'published date': 'published',
  published: 'published',
  time_added: 'saved',
  timestamp: 'saved',
  created: 'saved',
  'saved date': 'saved',
  'last interaction date': 'saved',
  language: 'language',
  excerpt: 'excerpt',
  description: 'excerpt',
  selection: 'excerpt',
  tags: 'tags',
  'document tags': 'tags',
  labels: 'tags',
  status: 'state',
  location: 'state',
  folder: 'collection',
  collection: 'collection',
  favorite: 'starred',
  favorited: 'starred',
  favourite: 'starred',
  starred: 'starred',
  highlights: 'highlights',
  note: 'note',
  notes: 'note',
  'reading progress': 'progress',
  read: 'progress',
};

/** Which column is what, as a person says it: `title=Name,url=Link`. @throws TearsheetError `usage` */
export function readMapping(text: string): Map<string, Field> {
  const mapping = new Map<string, Field>();
  for (const part of text.split(',')) {
    const [field = '', column = ''] = part.split('=').map((side) => side.trim());
    const known = FIELDS.find((one) => one === field);
    if (known === undefined || column === '') {
      throw new TearsheetError(
        'usage',
        `“${part.trim()}” is no mapping. Write url=COLUMN,title=COLUMN …; there are ${FIELDS.join(', ')}.`,
      );
    }
    mapping.set(column.toLowerCase(), known);
  }
  if (![...mapping.values()].includes('url')) {
    throw new TearsheetError('usage', 'Say which column has the addresses: url=COLUMN.');
  }
  return mapping;
}

/** Whether a text begins as a table of saved links: its first line names a column of addresses. */
export function isCsvExport(text: string): boolean {
  const [first = ''] = text.replace(/^\ufeff/, '').split('\n', 1);
  return first.includes(',') && /(^|,)\s*"?(url|link|source url|given_url)"?\s*(,|\r?$)/i.test(first);
}

/**
 * A table of saved links (RFC 4180), a row each: also for rows that say nothing, so that the totals add up.
 *
 * @param mapping which column is what; what the services call their columns is known
 * @throws TearsheetError `source-unreadable`; `usage` where a mapped column is not there
 */
export function readCsvExport(text: string, mapping?: ReadonlyMap<string, Field>): ImportRow[] {
  let header: string[] = [];
  let rows: Record<string, string>[];
  try {
    rows = parse(text, {
      bom: true,
      columns: (names: string[]) => {
        header = names.map((name) => name.trim().toLowerCase());
        return header;
      },
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (cause) {
    throw new TearsheetError('source-unreadable', 'This table of links cannot be read as CSV.', { cause });
  }
  for (const column of mapping?.keys() ?? []) {
    if (!header.includes(column)) {
      throw new TearsheetError('usage', `The table has no column “${column}”. It has: ${header.join(', ')}.`);
    }
  }
  return rows.map((row) => linkRow(readLink(row, (column) => mapping?.get(column) ?? COLUMNS[column])));
}

function readLink(row: Record<string, string>, fieldOf: (column: string) => Field | undefined): SavedLink {
  const cells = new Map<Field, string>();
  for (const [column, value] of Object.entries(row)) {
    const field = fieldOf(column);
    if (field !== undefined && value && !cells.has(field)) cells.set(field, value);
  }
  const of = (field: Field) => cells.get(field);
  const url = of('url') ?? '';
  const title = of('title');
  return {
    url,
    // Pocket writes the address for the title where it knew none.
    title: title === url ? undefined : title,
    by: of('by'),
    publisher: of('publisher'),
    published: readMoment(of('published')),
    saved: readMoment(of('saved')),
    language: of('language'),
    excerpt: of('excerpt'),
    text: of('text'),
    tags: readNames(of('tags')),
    ...readStanding(of('state'), of('progress'), of('collection'), of('starred')),
    marks: [
      ...readMarks(of('highlights')),
      ...(of('note') === undefined ? [] : [{ note: of('note') ?? '' }]),
    ],
    original: row,
  };
}

const ARCHIVED = /^(archived?|read archive)$/i;
const INBOXES = /^(unread|new|later|inbox|feed|home|active|shortlist|unsorted|queue)$/i;
const STARS = /^(starred|favou?rites?|liked)$/i;
const YES = /^(1|true|yes|x)$/i;

/** State, star and collection: services say them in one column or another. */
function readStanding(
  state = '',
  progress = '',
  folder = '',
  starred = '',
): Pick<SavedLink, 'state' | 'starred' | 'collections'> {
  const archived = ARCHIVED.test(state) || ARCHIVED.test(folder);
  const done = YES.test(progress) || Number(progress) >= 1 || /^(read|finished)$/i.test(state);
  const begun = Number(progress) > 0 || /^reading$/i.test(state);
  const isOwn = folder !== '' && !ARCHIVED.test(folder) && !INBOXES.test(folder) && !STARS.test(folder);
  const reading = archived ? 'archived' : done ? 'read' : begun ? 'reading' : undefined;
  return {
    ...(reading === undefined ? {} : { state: reading }),
    ...(YES.test(starred) || STARS.test(folder) ? { starred: true } : {}),
    ...(isOwn ? { collections: [folder.trim().slice(0, 200)] } : {}),
  };
}

/** Raindrop writes `Highlight:words` and `Note:words`, one below the other. */
function readMarks(cell: string | undefined): ImportedMark[] {
  if (cell === undefined) return [];
  const marks: ImportedMark[] = [];
  for (const [, label = '', words = ''] of cell.matchAll(
    /(?:^|\n)\s*(Highlight|Note)\s*:\s*([\s\S]*?)(?=\n\s*(?:Highlight|Note)\s*:|$)/gi,
  )) {
    const text = words.trim();
    if (text === '') continue;
    const last = marks.at(-1);
    if (/^n/i.test(label) && last && last.note === undefined)
      marks[marks.length - 1] = { ...last, note: text };
    else marks.push(/^n/i.test(label) ? { note: text } : { quote: text });
  }
  return marks;
}
