import { type Notice, type Source, TearsheetError } from '@tearsheet/core/model';
import type { SourceInput } from '../source-input.ts';
import { decodeSource } from '../sources/decode-source.ts';
import { describeSource } from '../sources/describe-source.ts';

/** The text of a printout, and what is to be said of it. */
export interface DecodedPrintout {
  source: Source;
  text: string;
  notices: readonly Notice[];
}

/** @throws TearsheetError `source-empty` */
export function decodePrintout(input: SourceInput): DecodedPrintout {
  const { text, charset, toldBy, invalid } = decodeSource(input.bytes);
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
  const source = describeSource(input, {
    reader: 'text',
    version: '2',
    mediaType: 'text/plain',
    charset,
    length: text.length,
  });
  return { source, text, notices };
}
