import type { ImportRow, SavedLink } from './import-row.ts';
import { linkRow, readMoment } from './link-row.ts';

type Item = Record<string, unknown>;
const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;
const nameOf = (value: unknown): string | undefined =>
  textOf(value) ??
  (Array.isArray(value) ? value.map(textOf).filter(Boolean).join(', ') || undefined : undefined);
const itemsOf = (value: unknown): Item[] => (Array.isArray(value) ? value.filter(isItem) : []);

/** One shape of an export: which of its parts are links, and how they read. */
interface JsonExport {
  links(value: unknown): Item[] | undefined;
  read(item: Item): SavedLink;
}

/** The exports that are JSON, the surest first. */
const EXPORTS: readonly JsonExport[] = [
  // Karakeep (hoarder): `{ bookmarks: [{ createdAt, title, content: { type: "link", url } }] }`.
  {
    links: (value) =>
      isItem(value) && Array.isArray(value.bookmarks) ? itemsOf(value.bookmarks) : undefined,
    read: (item) => {
      const content = isItem(item.content) ? item.content : {};
      return {
        url: textOf(content.url) ?? '',
        title: textOf(item.title) ?? textOf(content.title),
        text: textOf(content.text),
        html: textOf(content.htmlContent),
        saved: readMoment(item.createdAt),
        original: item,
      };
    },
  },
  // Linkwarden: `{ collections: [{ name, links: [{ url, name, textContent }] }] }`.
  {
    links: (value) =>
      isItem(value) && Array.isArray(value.collections)
        ? itemsOf(value.collections).flatMap(({ links }) => itemsOf(links))
        : undefined,
    read: (item) => ({
      url: textOf(item.url) ?? '',
      title: textOf(item.name) ?? textOf(item.description),
      text: textOf(item.textContent),
      saved: readMoment(item.createdAt),
      original: item,
    }),
  },
  // wallabag, Omnivore and CSL-JSON are lists of items that have an address.
  {
    links: (value) => {
      const items = itemsOf(value);
      const known = (item: Item) => textOf(item.url) ?? textOf(item.originalArticleUrl) ?? textOf(item.URL);
      return items.length > 0 && items.some((item) => known(item) !== undefined) ? items : undefined;
    },
    read: (item) => ({
      url: textOf(item.url) ?? textOf(item.originalArticleUrl) ?? textOf(item.URL) ?? '',
      title: textOf(item.title),
      by: nameOf(item.published_by) ?? nameOf(item.author) ?? personsOf(item.author),
      publisher: textOf(item.domain_name) ?? textOf(item.siteName) ?? textOf(item['container-title']),
      published: readMoment(item.published_at ?? item.publishedAt) ?? issuedOf(item.issued),
      saved: readMoment(item.created_at ?? item.savedAt),
      language: textOf(item.language),
      excerpt: textOf(item.description),
      html: textOf(item.content),
      original: item,
    }),
  },
];

/** The links of an export in JSON; `undefined` for JSON of another kind. */
export function readJsonExport(text: string): ImportRow[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  for (const { links, read } of EXPORTS) {
    const items = links(value);
    if (items) return items.map((item) => linkRow(read(item)));
  }
  return undefined;
}

/** CSL-JSON: `[{ given, family }]`. */
function personsOf(value: unknown): string | undefined {
  const names = itemsOf(value).map(
    ({ given, family, literal }) =>
      textOf(literal) ?? [textOf(given), textOf(family)].filter(Boolean).join(' '),
  );
  return names.filter(Boolean).join(', ') || undefined;
}

/** CSL-JSON: `{ "date-parts": [[2019, 1, 16]] }`. */
function issuedOf(value: unknown): string | undefined {
  const parts = isItem(value) ? value['date-parts'] : undefined;
  const [first] = Array.isArray(parts) ? parts : [];
  if (!Array.isArray(first) || first.length === 0) return undefined;
  return first.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
}
