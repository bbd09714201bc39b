import { TearsheetError } from '@tearsheet/core/model';
import { parse } from 'csv-parse/sync';
import type { ImportRow, SavedLink } from './import-row.ts';
import { linkRow, readMoment } from './link-row.ts';

/** What Pocket, Instapaper, Raindrop, Readwise Reader, Matter and others call the columns that are kept. */
const COLUMNS: Readonly<Record<string, keyof Omit<SavedLink, 'original'>>> = {
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
};

/** Whether a text begins as a table of saved links: its first line names a column of addresses. */
export function isCsvExport(text: string): boolean {
  const [first = ''] = text.replace(/^\ufeff/, '').split('\n', 1);
  return first.includes(',') && /(^|,)\s*"?(url|link|source url|given_url)"?\s*(,|\r?$)/i.test(first);
}

/**
 * A table of saved links (RFC 4180), a row each: also for rows that say nothing, so that the totals add up.
 *
 * @throws TearsheetError `source-unreadable`
 */
export function readCsvExport(text: string): ImportRow[] {
  let rows: Record<string, string>[];
  try {
    rows = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (cause) {
    throw new TearsheetError('source-unreadable', 'This table of links cannot be read as CSV.', { cause });
  }
  return rows.map((row) => {
    const link: SavedLink = { url: '', original: row };
    for (const [column, value] of Object.entries(row)) {
      const name = COLUMNS[column];
      if (name === undefined || !value || link[name]) continue;
      const read = name === 'saved' || name === 'published' ? readMoment(value) : value;
      if (read !== undefined) link[name] = read;
    }
    return linkRow(withoutEmpty(link));
  });
}

const withoutEmpty = (link: SavedLink): SavedLink => ({
  ...link,
  // Pocket writes the address for the title where it knew none.
  title: link.title === link.url ? undefined : link.title,
});
