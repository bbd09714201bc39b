import { TearsheetError } from '@tearsheet/core/model';
import type { OpenZipFile } from '@tearsheet/core/store';
import type { ImportedMark, ImportRow } from './import-row.ts';
import { linkRow, readMoment } from './link-row.ts';
import { readNames } from './read-names.ts';

const METADATA = /(^|\/)metadata_\d+_to_\d+\.json$/;

/** An export of Omnivore: lists of metadata, beside them the pages and the highlights, a file each. */
export const isOmnivore = ({ names }: OpenZipFile): boolean => names.some((name) => METADATA.test(name));

/** The saved articles of an export of Omnivore, each with its page and its highlights. @throws TearsheetError `source-unreadable` */
export async function readOmnivore(zip: OpenZipFile): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  const bySlug = new Map(
    zip.names.map((name) => [name.replace(/^.*?((?:content|highlights)\/[^/]+)$/, '$1'), name]),
  );
  for (const name of zip.names.filter((one) => METADATA.test(one)).sort(inOrder)) {
    for (const item of parseList(await zip.read(name), name)) {
      const of = (key: string): string | undefined => {
        const value: unknown = Reflect.get(item, key);
        return typeof value === 'string' && value !== '' ? value : undefined;
      };
      const progress = Number(Reflect.get(item, 'readingProgress') ?? 0);
      const state = /^archived$/i.test(of('state') ?? '')
        ? 'archived'
        : progress >= 98
          ? 'read'
          : progress > 0
            ? 'reading'
            : undefined;
      const link = {
        url: of('url') ?? of('originalArticleUrl') ?? '',
        title: of('title'),
        by: of('author'),
        publisher: of('siteName'),
        published: readMoment(of('publishedAt')),
        saved: readMoment(of('savedAt')),
        excerpt: of('description'),
        tags: readNames(Reflect.get(item, 'labels')),
        ...(state === undefined ? {} : { state: state as 'archived' | 'read' | 'reading' }),
        original: item,
      };
      const slug = of('slug') ?? '';
      const content = bySlug.get(`content/${slug}.html`);
      const highlights = bySlug.get(`highlights/${slug}.md`);
      rows.push({
        name: link.title ?? link.url,
        // Pages are read when their turn comes: all of them at once may be more than fits.
        read: async () =>
          linkRow({
            ...link,
            html: content === undefined ? undefined : decode(await zip.read(content)),
            marks: highlights === undefined ? [] : readHighlights(decode(await zip.read(highlights))),
          }).read(),
      });
    }
  }
  return rows;
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const inOrder = new Intl.Collator('en', { numeric: true }).compare;

function parseList(bytes: Uint8Array, name: string): object[] {
  try {
    const value: unknown = JSON.parse(decode(bytes));
    if (Array.isArray(value)) return value.filter((item) => typeof item === 'object' && item !== null);
  } catch (cause) {
    throw new TearsheetError('source-unreadable', `${name} is not valid JSON.`, { cause });
  }
  throw new TearsheetError('source-unreadable', `${name} is no list of articles.`);
}

/** Quotations (`> words`), each followed by its note, and `#labels`. */
function readHighlights(markdown: string): ImportedMark[] {
  const marks: ImportedMark[] = [];
  let quote: string[] = [];
  let note: string[] = [];
  const end = () => {
    const words = quote.join(' ').trim();
    const said = note.join('\n').trim();
    if (words !== '') marks.push({ quote: words, ...(said === '' ? {} : { note: said }) });
    quote = [];
    note = [];
  };
  for (const line of markdown.split(/\r?\n/)) {
    const [, words] = /^>\s?(.*)$/.exec(line) ?? [];
    if (words !== undefined) {
      if (note.some((one) => one.trim() !== '')) end();
      quote.push(words.replace(/\s*\[⤴️?\]\([^)]*\)\s*$/u, ''));
    } else if (!/^#/.test(line) && quote.length > 0) note.push(line);
  }
  end();
  return marks;
}
