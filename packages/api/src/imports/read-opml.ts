import { Parser } from 'htmlparser2';
import type { ImportRow } from './import-row.ts';
import { linkRow } from './link-row.ts';

/** OPML 2.0: lists of feeds, and of links. */
export const isOpml = (text: string): boolean => /<opml[\s>]/i.test(text.slice(0, 2_000));

/** Each outline with an address, a row: feeds are remembered, links kept; the outlines around them become collections of links. */
export function readOpml(text: string): ImportRow[] {
  const rows: ImportRow[] = [];
  const around: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name !== 'outline') return;
        const of = (key: string) => attributes[key] ?? attributes[key.toLowerCase()];
        const title = of('text') ?? of('title');
        const feed = of('xmlUrl');
        const link = of('url') ?? of('htmlUrl');
        const folder = around.filter((one) => one !== '').join(' / ');
        if (feed !== undefined) {
          rows.push({
            name: title ?? feed,
            read: async () => ({ kind: 'feed', url: feed, ...(title === undefined ? {} : { title }) }),
          });
        } else if (link !== undefined) {
          rows.push(
            linkRow({
              url: link,
              title,
              ...(folder === '' ? {} : { collections: [folder.slice(0, 200)] }),
              original: { ...attributes },
            }),
          );
        }
        around.push(feed === undefined && link === undefined ? (title ?? '') : '');
      },
      onclosetag(name) {
        if (name === 'outline') around.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return rows;
}
