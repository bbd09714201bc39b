import { type Notice, TearsheetError } from '@tearsheet/core/model';
import { decodeSource } from './decode-source.ts';
import type { SourceReader } from './source-reader.ts';

/** Plain text: printouts, wire copy, what came out of a PDF or of OCR. */
export const textReader: SourceReader = {
  kind: 'text',
  version: '1',
  /** Whatever is not binary can be read as text; a format that knows better says so louder. */
  sniff: () => 0.1,
  read({ bytes }) {
    const { text, charset, toldBy, invalid } = decodeSource(bytes);
    if (!/[^\s\0\ufeff\u200b]/.test(text)) {
      throw new TearsheetError(
        'source-empty',
        'The source holds only white space: there is nothing to read in it.',
      );
    }
    const notices: Notice[] = [];
    if (invalid > 0) {
      const places = invalid === 1 ? 'one place' : `${invalid} places`;
      notices.push({
        code: 'encoding-damaged',
        message: `In ${places} the bytes are no valid ${charset}; they are shown as \ufffd.`,
      });
    }
    if (toldBy === 'statistics') {
      notices.push({
        code: 'encoding-guessed',
        message: `The source does not say its encoding; it was read as ${charset}, by how often its letters occur.`,
      });
    }
    return { mediaType: 'text/plain', charset, text, repairs: [], notices };
  },
};
