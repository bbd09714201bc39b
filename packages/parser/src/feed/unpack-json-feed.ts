import { TearsheetError } from '@tearsheet/core/model';
import { TextComposer } from '../containers/compose-text.ts';
import type { Unpacked } from '../containers/unpacked.ts';
import { escapeLines } from './unpack-xml-feed.ts';

type Value = Record<string, unknown>;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
export function* unpackJsonFeed(json: string): Generator<Unpacked> {
  const feed = readJson(json);
  const items = Array.isArray(feed.items) ? feed.items : [];
  for (const [at, item] of items.entries()) {
    if (!isRecord(item)) continue;
    const text = textOf(item.content_text);
    yield new TextComposer()
      .state('headline', 'title', textOf(item.title))
      .state('by', 'authors', authorsOf(item) ?? authorsOf(feed))
      .state('published', 'date_published', textOf(item.date_published))
      .state('modified', 'date_modified', textOf(item.date_modified))
      .state('uri', 'url', textOf(item.url) ?? textOf(item.external_url))
      .state('publisher', 'feed', textOf(feed.title))
      .state('publisherUri', 'home_page_url', textOf(feed.home_page_url))
      .state('language', 'language', textOf(item.language) ?? textOf(feed.language))
      .state('excerpt', 'summary', textOf(item.summary))
      .body('html', textOf(item.content_html) ?? (text === undefined ? '' : escapeLines(text)))
      .finish(`entry ${at + 1}`);
  }
}

function readJson(json: string): Value {
  try {
    const value: unknown = JSON.parse(json);
    if (isRecord(value)) return value;
  } catch (error) {
    throw new TearsheetError('source-unreadable', 'This JSON Feed is not valid JSON.', { cause: error });
  }
  throw new TearsheetError('source-unreadable', 'This JSON Feed is not an object.');
}

const isRecord = (value: unknown): value is Value => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

function authorsOf({ authors, author }: Value): string | undefined {
  const all = Array.isArray(authors) ? authors : author === undefined ? [] : [author];
  const names = all
    .map((one) => (isRecord(one) ? textOf(one.name) : undefined))
    .filter((one) => one !== undefined);
  return names.length === 0 ? undefined : names.join(', ');
}
