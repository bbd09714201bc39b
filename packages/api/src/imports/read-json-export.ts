import type { ImportedMark, ImportRow, SavedLink } from './import-row.ts';
import { linkRow, readMoment } from './link-row.ts';
import { readNames } from './read-names.ts';

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
  // Karakeep (hoarder): `{ bookmarks: [{ createdAt, title, tags, note, archived, content: { type: "link", url } }] }`.
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
        tags: readNames(item.tags),
        ...standing(item.archived, undefined, item.favourited),
        collections: readNames(item.lists),
        marks: [...marksOf(item.highlights), ...noteOf(item.note)],
        original: item,
      };
    },
  },
  // Linkwarden: `{ collections: [{ name, links: [{ url, name, textContent, tags: [{ name }] }] }] }`.
  {
    links: (value) =>
      isItem(value) && Array.isArray(value.collections)
        ? itemsOf(value.collections).flatMap(({ name, links }) =>
            itemsOf(links).map((link) => ({ ...link, collectionName: name })),
          )
        : undefined,
    read: ({ collectionName, ...item }) => ({
      url: textOf(item.url) ?? '',
      title: textOf(item.name) ?? textOf(item.description),
      excerpt: textOf(item.name) === undefined ? undefined : textOf(item.description),
      text: textOf(item.textContent),
      saved: readMoment(item.importDate ?? item.createdAt),
      tags: readNames(item.tags),
      collections: readNames([collectionName]).filter((name) => !/^unorganized$/i.test(name)),
      ...standing(undefined, undefined, itemsOf(item.pinnedBy).length > 0),
      marks: marksOf(item.highlights),
      original: item,
    }),
  },
  // wallabag (1 and 2), Omnivore and CSL-JSON are lists of items that have an address.
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
      saved: readMoment(item.created_at ?? item.savedAt) ?? issuedOf(item.accessed),
      language: textOf(item.language),
      excerpt: textOf(item.description) ?? textOf(item.abstract),
      html: textOf(item.content),
      tags: readNames(item.tags ?? item.labels ?? item.keyword),
      ...standing(
        item.is_archived ?? item.is_read ?? (/^archived$/i.test(textOf(item.state) ?? '') || undefined),
        item.readingProgress,
        item.is_starred ?? item.is_fav,
      ),
      marks: [...marksOf(item.annotations ?? item.highlights), ...noteOf(item.note)],
      original: item,
    }),
  },
];

const isYes = (value: unknown): boolean => value === true || value === 1 || value === '1';

/** What the item is to its reader: wallabag's archive is where what was read goes. */
function standing(
  archived: unknown,
  progress: unknown,
  starred: unknown,
): Pick<SavedLink, 'state' | 'starred'> {
  const part = typeof progress === 'number' ? progress : 0;
  const state = isYes(archived) ? 'archived' : part >= 98 ? 'read' : part > 0 ? 'reading' : undefined;
  return { ...(state === undefined ? {} : { state }), ...(isYes(starred) ? { starred: true } : {}) };
}

const COLOURS = ['yellow', 'red', 'green', 'blue'] as const;

/** Highlights: `{ quote, text }` of wallabag and Omnivore, `{ text, note, color }` of Karakeep and Linkwarden. */
function marksOf(value: unknown): ImportedMark[] {
  return itemsOf(value).flatMap((item) => {
    const quote = textOf(item.quote) ?? textOf(item.text);
    const note =
      textOf(item.note) ??
      textOf(item.annotation) ??
      textOf(item.comment) ??
      (item.quote === undefined ? undefined : textOf(item.text));
    const colour = COLOURS.find((one) => one === item.color);
    const at = readMoment(item.created_at ?? item.createdAt);
    return quote === undefined && note === undefined
      ? []
      : [
          {
            ...(quote === undefined ? {} : { quote }),
            ...(note === undefined ? {} : { note }),
            ...(colour === undefined ? {} : { colour }),
            ...(at === undefined ? {} : { at }),
          },
        ];
  });
}

const noteOf = (value: unknown): ImportedMark[] => {
  const note = textOf(value);
  return note === undefined ? [] : [{ note }];
};

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
