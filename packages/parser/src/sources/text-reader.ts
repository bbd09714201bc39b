import { readPrintout } from '../printout/read-printout.ts';
import { decodeSource } from './decode-source.ts';
import type { SourceReader } from './source-reader.ts';

/** Plain text: printouts, wire copy, what came out of a PDF or of OCR. */
export const textReader: SourceReader = {
  kind: 'text',
  /** Whatever is not binary can be read as text; a format that knows better says so louder. */
  sniff: () => 0.1,
  read: async (input) => [await readPrintout(input)],
  decode: async ({ bytes }) => decodeSource(bytes),
};
