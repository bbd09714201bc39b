import type { Article } from '@tearsheet/core/model';

/** A way of writing an article down. One file a format; the registry in `formats.ts` names them. */
export interface ArticleFormat<Written extends string | Uint8Array = string | Uint8Array> {
  /** What people type: `--format markdown`. */
  readonly name: string;
  readonly mediaType: string;
  /** Of a file, without the dot. */
  readonly extension: string;
  /** The article as text, ending in a line feed, or as bytes. Pure: the same article gives the same. */
  write(article: Article): Written;
}
