import { createHash } from 'node:crypto';
import { cleanLine, gateHref, type Source } from '@tearsheet/core/model';
import type { SourceInput } from '../source-input.ts';

/** What a reader knows of a source that it read. */
export interface ReadFacts {
  reader: string;
  /** Raised whenever the same bytes may give another article. */
  version: string;
  mediaType: string;
  charset?: string;
  /** UTF-16 code units of the decoded text. */
  length?: number;
  pages?: number;
  /** Which article of a container this is. */
  part?: string;
}

/** What an article says of its source. */
export function describeSource(
  input: SourceInput,
  { reader, version, mediaType, ...known }: ReadFacts,
): Source {
  const fileName =
    input.fileName === undefined ? undefined : cleanLine(input.fileName.replace(/^.*[\\/]/, ''));
  const uri = input.uri === undefined ? undefined : gateHref(input.uri);
  return {
    sha256: createHash('sha256').update(input.bytes).digest('hex'),
    size: input.bytes.length,
    mediaType,
    ...known,
    ...(fileName === undefined ? {} : { fileName }),
    ...(uri === undefined ? {} : { uri }),
    ...(input.retrieved === undefined ? {} : { retrieved: input.retrieved }),
    reader,
    readerVersion: version,
  };
}
