import type { Article } from '@tearsheet/core/model';
import { type SourceInput, sourceTypes } from '@tearsheet/parser/source-input';

/** The kept bytes of a source as the reader that made its article had them: what it was told of them, told again. */
export function sourceInputOf(source: Article['source'], bytes: Uint8Array): SourceInput {
  const type = sourceTypes.find((known) => known === source.reader);
  const { charset, fileName, uri, retrieved } = source;
  return {
    bytes,
    ...(charset === undefined ? {} : { charset }),
    ...(type === undefined ? {} : { type }),
    ...(fileName === undefined ? {} : { fileName }),
    ...(uri === undefined ? {} : { uri }),
    ...(retrieved === undefined ? {} : { retrieved }),
  };
}
