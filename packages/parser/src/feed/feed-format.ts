import type { ContainerFormat, Unpacked } from '../containers/unpacked.ts';
import { decodeHtml } from '../html/decode-html.ts';
import type { SourceInput } from '../source-input.ts';
import { mayBeginWith } from '../sources/may-begin-with.ts';
import { readMarkupStart } from '../sources/read-markup-start.ts';
import { unpackJsonFeed } from './unpack-json-feed.ts';
import { unpackXmlFeed } from './unpack-xml-feed.ts';

const SAMPLE = 4_096;
const XML_FEED = /<(?:rss|feed|rdf:rdf)[\s>]/i;
const JSON_FEED = /^\s*\{[\s\S]*"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//;

/** Feeds that hold their articles: RSS 0.9 to 2.0, RDF Site Summary, Atom (RFC 4287) and JSON Feed. */
export const feedFormat: ContainerFormat = {
  kind: 'feed',
  version: '1',
  mediaType: 'application/feed',
  sniff: ({ bytes }) => {
    if (!mayBeginWith(bytes, '{<')) return 0;
    const start = new TextDecoder().decode(bytes.subarray(0, SAMPLE));
    if (JSON_FEED.test(start)) return 0.95;
    return readMarkupStart(bytes) === 'xml' && XML_FEED.test(start) ? 0.95 : 0;
  },
  unpack: unpackFeed,
};

async function* unpackFeed({ bytes, charset }: SourceInput): AsyncGenerator<Unpacked> {
  const { text } = decodeHtml(bytes, charset);
  yield* text.trimStart().startsWith('{') ? unpackJsonFeed(text) : unpackXmlFeed(text);
}
