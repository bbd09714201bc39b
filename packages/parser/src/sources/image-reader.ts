import { readScan } from '../scan/read-scan.ts';
import { scanPages } from '../scan/scan-pages.ts';
import type { SourceReader } from './source-reader.ts';

/** How pictures begin, as Latin-1. */
const BEGINNINGS = ['\x89PNG\r\n', '\xff\xd8\xff', 'II*\0', 'MM\0*', 'GIF87a', 'GIF89a'];

/** A scan or a photograph of a printed page. */
export const imageReader: SourceReader = {
  kind: 'image',
  sniff: ({ bytes }) => {
    const start = String.fromCharCode(...bytes.subarray(0, 16));
    const known = BEGINNINGS.some((beginning) => start.startsWith(beginning));
    return known || /^RIFF....WEBP|^....ftypavi[fs]/s.test(start) ? 0.95 : 0;
  },
  read: (input, watch) => readScan(input, watch),
  pages: scanPages,
};
