import { decodeHtml } from '../html/decode-html.ts';
import { layPage } from '../html/lay-page.ts';
import { readHtml } from '../html/read-html.ts';
import { savedPage } from '../html/saved-page.ts';
import { readMarkupStart } from './read-markup-start.ts';
import type { SourceReader } from './source-reader.ts';

/** A page of any site, as it was saved or fetched. */
export const htmlReader: SourceReader = {
  kind: 'html',
  sniff: (input) => (readMarkupStart(input.bytes) === 'html' ? 0.9 : 0),
  read: async (input) => [await readHtml({ ...savedPage(input.bytes), ...input })],
  decode: async ({ bytes, charset }) => decodeHtml(bytes, charset),
  layOut: async ({ bytes, charset }) => layPage(decodeHtml(bytes, charset).text),
};
