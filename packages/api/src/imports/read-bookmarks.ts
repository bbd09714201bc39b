import { Parser } from 'htmlparser2';
import type { ImportRow, SavedLink } from './import-row.ts';
import { linkRow, readMoment } from './link-row.ts';
import { readNames } from './read-names.ts';

/** Whether a page is a list of bookmarks: Netscape's format, which all browsers write, or Pocket's or Instapaper's. */
export const isBookmarks = (text: string): boolean =>
  /<!doctype netscape-bookmark-file-1>/i.test(text.slice(0, 1_000)) ||
  (/<title>pocket export<\/title>/i.test(text.slice(0, 2_000)) && text.includes('time_added')) ||
  /<title>instapaper: export<\/title>/i.test(text.slice(0, 2_000));

/** Folders of browsers that say where, not what: of no use as a collection. */
const PLACES =
  /^(bookmarks( bar| menu| toolbar)?|other bookmarks|mobile bookmarks|favou?rites( bar)?|lesezeichen.*)$/i;

/**
 * The links of a list of bookmarks, a row each. Folders become collections, those inside one another with both names. Bookmarklets and
 * addresses of no page are rows that fail.
 */
export function readBookmarks(text: string): ImportRow[] {
  const links: SavedLink[] = [];
  const folders: string[] = [];
  let heading: string | undefined;
  let pending: string | undefined;
  let open: (SavedLink & { title: string }) | undefined;
  let described: SavedLink | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'h1' || name === 'h3') heading = '';
      if (name === 'dl') {
        folders.push(pending ?? '');
        pending = undefined;
      }
      if (name === 'dt') described = undefined;
      if (name === 'dd') described = links.at(-1);
      if (name !== 'a' || attributes.href === undefined) return;
      const saved = readMoment(attributes.add_date ?? attributes.time_added);
      const own = folders.filter((folder) => folder !== '' && !PLACES.test(folder)).join(' / ');
      const list = lists(pending);
      open = {
        url: attributes.href,
        title: '',
        ...(saved === undefined ? {} : { saved }),
        tags: readNames(attributes.tags),
        ...(own === '' ? {} : { collections: [own.slice(0, 200)] }),
        ...list,
        ...(attributes.toread === '1' ? { state: 'unread' as const } : {}),
        original: { ...attributes },
      };
      links.push(open);
    },
    ontext(piece) {
      if (open) open.title += piece;
      else if (heading !== undefined) heading += piece;
      else if (described && piece.trim() !== '')
        described.excerpt = `${described.excerpt ?? ''}${piece}`.trim();
    },
    onclosetag(name) {
      if (name === 'a') open = undefined;
      if (name === 'h1' || name === 'h3') {
        pending = heading?.trim();
        heading = undefined;
      }
      if (name === 'dl') {
        folders.pop();
        described = undefined;
      }
    },
  });
  parser.end(text);
  return links.map((link) => linkRow({ ...link, title: link.title === link.url ? undefined : link.title }));
}

/** Pocket and Instapaper part their links by headings: `Unread`, `Read Archive`, `Starred`, or a folder's name. */
function lists(heading: string | undefined): Pick<SavedLink, 'state' | 'starred' | 'collections'> {
  if (heading === undefined || /^(unread|bookmarks)$/i.test(heading)) return {};
  if (/^(read archive|archive)$/i.test(heading)) return { state: 'archived' };
  if (/^starred$/i.test(heading)) return { starred: true };
  return PLACES.test(heading) ? {} : { collections: [heading.slice(0, 200)] };
}
