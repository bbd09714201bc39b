/** Characters that were set in one go: one font, one size, one baseline. Points, or pixels of a scan, from the upper left corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** The upper edge of its letters. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  /** Of the font. */
  readonly size: number;
  /** A name for the font that is the same wherever the font is. */
  readonly font: string;
  readonly rtl: boolean;
  /** The marked content that it belongs to, as the structure of the page names it. */
  readonly mark?: string;
  /** The file says that it belongs to the page and not to the text. */
  readonly artifact?: true;
  /** The address that it links to, gated; `''` for a link inside the document. */
  readonly href?: string;
  /** How sure the recognition of letters is, 0 to 1; absent where the file holds letters. */
  readonly confidence?: number;
}

/** An element of a page's structure. Strings name marked content. */
export interface StructureNode {
  readonly role: string;
  readonly children: readonly (StructureNode | string)[];
}

/** One page as it is set. */
export interface Sheet {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order in which the file paints them. */
  readonly runs: readonly Run[];
  /** What the file says of the order and the parts of its text. */
  readonly structure?: StructureNode;
}
