import { TearsheetError } from '@tearsheet/core/model';
import { TextComposer } from '../containers/compose-text.ts';
import type { ContainerFormat, StatedName, Unpacked } from '../containers/unpacked.ts';
import { escapeLines } from '../feed/unpack-xml-feed.ts';
import type { SourceInput } from '../source-input.ts';
import { decodeSource } from '../sources/decode-source.ts';
import { mayBeginWith } from '../sources/may-begin-with.ts';

const START = /^\s*\{\s*"bookmark"\s*:\s*1\s*,/;
const FIELDS: readonly [StatedName, string][] = [
  ['headline', 'title'],
  ['by', 'by'],
  ['published', 'published'],
  ['uri', 'url'],
  ['publisher', 'publisher'],
  ['language', 'language'],
  ['excerpt', 'excerpt'],
  ['retrieved', 'saved'],
];

/**
 * A row of the export of another service, as JSON: `{"bookmark": 1, "url", "title"?, "by"?, "published"?, "publisher"?,
 * "language"?, "excerpt"?, "saved"?, "html"? or "text"?, "original"}`. The row as it was exported stays in `original`.
 */
export const bookmarkFormat: ContainerFormat = {
  kind: 'bookmark',
  version: '1',
  mediaType: 'application/json',
  sniff: ({ bytes }) =>
    mayBeginWith(bytes, '{') && START.test(new TextDecoder().decode(bytes.subarray(0, 100))) ? 0.95 : 0,
  unpack: unpackBookmark,
};

async function* unpackBookmark({ bytes }: SourceInput): AsyncGenerator<Unpacked> {
  const row = readRow(decodeSource(bytes).text);
  const of = (name: string): string | undefined => {
    const value = row[name];
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const composer = new TextComposer();
  for (const [field, name] of FIELDS) composer.state(field, name, of(name));
  // An address is a name, too, where there is no other.
  composer.state('headline', 'title', of('url'));
  const text = of('text');
  yield composer.body('html', of('html') ?? (text === undefined ? '' : escapeLines(text))).finish();
}

function readRow(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch (error) {
    throw new TearsheetError('source-unreadable', 'This bookmark is not valid JSON.', { cause: error });
  }
  throw new TearsheetError('source-unreadable', 'This bookmark is not an object.');
}
