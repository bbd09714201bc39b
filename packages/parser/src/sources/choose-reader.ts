import { TearsheetError } from '@tearsheet/core/model';
import { limits } from '../limits.ts';
import type { SourceInput } from '../source-input.ts';
import { nameBinary } from './name-binary.ts';
import { readers } from './readers.ts';
import type { SourceReader } from './source-reader.ts';

/**
 * Finds the reader for a source, or says why there is none.
 *
 * @throws TearsheetError `source-empty`, `source-too-large`, `source-unsupported`
 */
export function chooseReader(input: SourceInput): SourceReader {
  const { bytes } = input;
  if (bytes.length === 0) {
    throw new TearsheetError('source-empty', 'The source is empty: there is nothing to read in it.');
  }
  if (bytes.length > limits.inputBytes) {
    throw new TearsheetError(
      'source-too-large',
      `The source has ${megabytes(bytes.length)} MB; at most ${megabytes(limits.inputBytes)} MB can be read. Please split it.`,
    );
  }
  const binary = nameBinary(bytes);
  if (binary !== undefined) {
    throw new TearsheetError(
      'source-unsupported',
      `This is ${binary}, which cannot be read. Please give the text of the article.`,
    );
  }
  let best: SourceReader | undefined;
  let surest = 0;
  for (const reader of readers) {
    if (input.type === reader.kind) return reader;
    const sure = reader.sniff(input);
    if (sure > surest) [best, surest] = [reader, sure];
  }
  if (!best) {
    throw new TearsheetError(
      'source-unsupported',
      'This is no text that could be read. Please give the text of the article.',
    );
  }
  return best;
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes % 1_000_000 === 0 ? 0 : 1);
