/** The formats that can be read. */
export type SourceType = 'text';

/** A source as it arrived, and what its bringer knows of it. */
export interface SourceInput {
  bytes: Uint8Array;
  /** Taken as said; sniffed where absent. */
  type?: SourceType;
  /** The name it came with, without folders. */
  fileName?: string;
  /** The address of the article. */
  uri?: string;
  /** When it was published, EDTF: wins over what is printed. */
  published?: string;
  /** When it was fetched or saved, ISO 8601 with an offset. */
  retrieved?: string;
}
