import { pdfPages } from '../pdf/pdf-pages.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import type { SourceReader } from './source-reader.ts';

/** A PDF: pages with letters, tagged or not. */
export const pdfReader: SourceReader = {
  kind: 'pdf',
  sniff: ({ bytes }) => (startsAsPdf(bytes) ? 0.95 : 0),
  read: (input, watch) => readPdf(input, watch),
  pages: pdfPages,
};

/** A PDF may begin behind a few bytes that do not belong to it. */
function startsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).includes('%PDF-');
}
