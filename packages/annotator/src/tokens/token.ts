/** A word or mark of the text. Offsets are UTF-16 code units, end exclusive. */
export interface Token {
  text: string;
  lower: string;
  /** The dictionary form in small letters. */
  lemma: string;
  /** Universal part of speech: `NOUN`, `PROPN`, `VERB`, `AUX`, `PUNCT`, … */
  pos: string;
  start: number;
  end: number;
  /** What a name is that the word is part of: `PER`, `ORG`, `LOC`, `MISC`. */
  name?: string;
}

/** A sentence as the range of its tokens, end exclusive. */
export interface Sentence {
  from: number;
  to: number;
  /** Number of the paragraph it stands in. */
  paragraph: number;
}
