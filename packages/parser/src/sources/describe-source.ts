import { createHash } from 'node:crypto';
import { cleanLine, gateHref, type Source } from '@tearsheet/core/model';
import type { SourceInput } from '../source-input.ts';
import type { ReadSource, SourceReader } from './source-reader.ts';

/** What an article says of its source. */
export function describeSource(input: SourceInput, reader: SourceReader, read: ReadSource): Source {
  const fileName =
    input.fileName === undefined ? undefined : cleanLine(input.fileName.replace(/^.*[\\/]/, ''));
  const uri = input.uri === undefined ? undefined : gateHref(input.uri);
  return {
    sha256: createHash('sha256').update(input.bytes).digest('hex'),
    size: input.bytes.length,
    mediaType: read.mediaType,
    charset: read.charset,
    length: read.text.length,
    ...(fileName === undefined ? {} : { fileName }),
    ...(uri === undefined ? {} : { uri }),
    ...(input.retrieved === undefined ? {} : { retrieved: input.retrieved }),
    reader: reader.kind,
    readerVersion: reader.version,
  };
}
