import { zipHolds } from '../containers/open-zip.ts';
import type { ContainerFormat } from '../containers/unpacked.ts';
import { unpackEpub } from './unpack-epub.ts';

/** EPUB 2 and 3: books, and what services hand out articles in. */
export const epubFormat: ContainerFormat = {
  kind: 'epub',
  version: '1',
  mediaType: 'application/epub+zip',
  sniff: ({ bytes }) => (zipHolds(bytes, 'application/epub+zip', 'META-INF/container.xml') ? 0.95 : 0),
  unpack: unpackEpub,
};
