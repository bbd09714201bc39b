/** The formats that can be read, as `--type` names them. */
export const sourceTypes = [
  'text',
  'html',
  'markdown',
  'pdf',
  'image',
  'epub',
  'docx',
  'eml',
  'mhtml',
  'feed',
  'warc',
  'bookmark',
] as const;
export type SourceType = (typeof sourceTypes)[number];

/** A source as it arrived, and what its bringer knows of it. */
export interface SourceInput {
  bytes: Uint8Array;
  /** Taken as said; sniffed where absent. */
  type?: SourceType;
  /** The encoding that it was sent with: of an HTTP header, a MIME part. Tried first, and doubted like any claim. */
  charset?: string;
  /** The name it came with, without folders. */
  fileName?: string;
  /** The address of the article. */
  uri?: string;
  /** When it was published, EDTF: wins over what is printed. */
  published?: string;
  /** When it was fetched or saved, ISO 8601 with an offset. */
  retrieved?: string;
}

/** Told of what a source needs while it is read, by those who may end the reading. */
export interface ReadWatch {
  /** So many pages have no letters: these are to be recognised, which takes seconds for each. */
  recognises?(pages: number): void;
}
