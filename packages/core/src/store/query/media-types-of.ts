import type { Kind } from './query-node.ts';

/** Media types of the sources that people call so, in LIKE's language. */
const MEDIA_TYPES: Readonly<Record<Kind, readonly string[]>> = {
  text: ['text/plain'],
  html: ['text/html', 'application/xhtml+xml', 'multipart/related', 'application/warc'],
  markdown: ['text/markdown'],
  pdf: ['application/pdf'],
  image: ['image/%'],
  epub: ['application/epub+zip'],
  mail: ['message/rfc822'],
  word: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  feed: ['application/feed', 'application/rss+xml', 'application/atom+xml'],
  bookmark: ['application/json'],
};

export const mediaTypesOf = (kind: Kind): readonly string[] => MEDIA_TYPES[kind];
