import { Parser } from 'htmlparser2';
import type { ImportRow, SavedLink } from './import-row.ts';
import { linkRow, readMoment } from './link-row.ts';

/** Whether a page is a list of bookmarks: Netscape's format, which all browsers write, or Pocket's. */
export const isBookmarks = (text: string): boolean =>
  /<!doctype netscape-bookmark-file-1>/i.test(text.slice(0, 1_000)) ||
  (/<title>pocket export<\/title>/i.test(text.slice(0, 2_000)) && text.includes('time_added'));

/** The links of a list of bookmarks, a row each. Bookmarklets and addresses of no page are rows that fail. */
export function readBookmarks(text: string): ImportRow[] {
  const links: SavedLink[] = [];
  let open: (SavedLink & { title: string }) | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name !== 'a' || attributes.href === undefined) return;
      const saved = readMoment(attributes.add_date ?? attributes.time_added);
      open = {
        url: attributes.href,
        title: '',
        ...(saved === undefined ? {} : { saved }),
        original: { ...attributes },
      };
      links.push(open);
    },
    ontext(piece) {
      if (open) open.title += piece;
    },
    onclosetag(name) {
      if (name === 'a') open = undefined;
    },
  });
  parser.end(text);
  return links.map((link) => linkRow({ ...link, title: link.title === link.url ? undefined : link.title }));
}
