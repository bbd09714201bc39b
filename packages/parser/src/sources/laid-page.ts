/** Words of a page with their place in the decoded text of the source. */
export interface LaidRun {
  start: number;
  end: number;
  /** As it is read: entities decoded, white space folded. */
  text: string;
  /** It leads somewhere; where to is in the source. */
  link?: true;
}

/** A block of a page as it is laid out. */
export interface LaidBlock {
  kind: 'text' | 'heading' | 'item' | 'cell' | 'quote' | 'code' | 'caption' | 'picture';
  runs: LaidRun[];
}

/** A page of markup as its reader sees it, without a browser. */
export interface LaidPage {
  blocks: LaidBlock[];
  /** It goes on: more was too much to show. */
  cut?: true;
}
