import type { Annotation, Article } from '@tearsheet/core/model';

/** What an archive knows of an article beside it; formats that have a place for it write it. */
export interface FormatContext {
  /** ISO 8601; when it came into the archive. */
  addedAt?: string;
  tags?: readonly string[];
  /** A person's highlights and notes. */
  annotations?: readonly Annotation[];
  /** The text of a block, in which annotations count. */
  textOf?: (block: string) => string | undefined;
}

/** Articles on their way into one document. */
export interface ArticleGathering {
  /** Adds an article behind those before. When this throws, the document stays as it was. */
  add(article: Article, context?: FormatContext): void;
  /** The document of all that were added, in their order. */
  finish(): string;
}

/** A way of writing an article down. One file a format; the registry in `formats.ts` names them. */
export interface ArticleFormat<Written extends string | Uint8Array = string | Uint8Array> {
  /** What people type: `--format markdown`. */
  readonly name: string;
  readonly mediaType: string;
  /** Of a file, without the dot. */
  readonly extension: string;
  /** The article as text, ending in a line feed, or as bytes. Pure: the same article and context give the same. */
  write(article: Article, context?: FormatContext): Written;
  /** Begins a document of many articles. Absent: a document of this format is one article. */
  gather?(): ArticleGathering;
}
