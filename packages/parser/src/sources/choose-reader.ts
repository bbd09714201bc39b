import { TearsheetError } from '@tearsheet/core/model';
import { limits } from '../limits.ts';
import { type SourceInput, type SourceType, sourceTypes } from '../source-input.ts';
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
    throw new TearsheetError(
      'source-empty',
      'The source is empty: there is nothing to read in it. See whether it was saved whole.',
    );
  }
  if (bytes.length > limits.inputBytes) {
    throw new TearsheetError(
      'source-too-large',
      `The source has ${megabytes(bytes.length)} MB; at most ${megabytes(limits.inputBytes)} MB can be read. Please split it.`,
    );
  }
  const said = readers.find(({ kind }) => kind === input.type);
  let best = said;
  let surest = 0;
  for (const reader of said ? [] : readers) {
    const sure = reader.sniff(input);
    if (sure > surest) [best, surest] = [reader, sure];
  }
  // What is no text at all is named, also where it is said to be one.
  const binary = !best || TEXTUAL.has(best.kind) ? nameBinary(bytes) : undefined;
  const better =
    said && binary !== undefined ? readers.find((reader) => reader.sniff(input) > SURE) : undefined;
  if (better) {
    throw new TearsheetError(
      'source-unsupported',
      `This is ${binary}, and not ${said?.kind}. Please leave the type out, or say that it is ${better.kind}.`,
    );
  }
  if (!best || binary !== undefined) {
    throw new TearsheetError(
      'source-unsupported',
      `This is ${binary ?? 'no text'}, which cannot be read. Please give the article as ${readable}.`,
    );
  }
  return best;
}

/** From here on a reader knows its format by more than chance. */
const SURE = 0.6;
/** Formats that any bytes could be taken for. */
const TEXTUAL: ReadonlySet<SourceType> = new Set(['text', 'html']);
const readable = new Intl.ListFormat('en', { type: 'disjunction' }).format(sourceTypes);

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes % 1_000_000 === 0 ? 0 : 1);
