/*
 * What is found in a text, as programs exchange it. All offsets are UTF-16 code units in the given text, end
 * exclusive.
 */

/** Start and end. */
export type Span = [start: number, end: number];

/** Which rule made it, and how often what that rule finds is right, from 0 to 1. */
export interface Made {
  rule: string;
  confidence: number;
}

/** Who said what. Spans are lists, because a cue may stand between two parts of what was said. */
export interface Quotation extends Made {
  kind: 'direct' | 'indirect' | 'mixed';
  source: Span[];
  cue: Span[];
  content: Span[];
  /** An entity's id. */
  speaker?: string;
  stance?: string;
  addressee?: Span[];
  /** Places in the list of quotations: those by others on the same matter that this one answers, `denies` a claim. */
  answers?: number[];
  /** The place in the list of the quotation that this one is quoted in. */
  within?: number;
}

/** A date, time, duration or set of times (TIMEX3). */
export interface Time extends Made {
  start: number;
  end: number;
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value: `2019-01-15`, `P6M`, `198X`, `PRESENT_REF`. */
  value: string;
  /** ISO 8601 bounds, the first and the last day. */
  from?: string;
  to?: string;
  /** What the value was reckoned from, ISO 8601. */
  anchor?: string;
}

export interface Mention extends Made {
  start: number;
  end: number;
  type: EntityType;
  /** An entity's id. */
  entity: string;
}

export type EntityType = 'PER' | 'ORG' | 'LOC' | 'MISC';

/** What kind of thing a name is, where the text says so; `government` is a place that speaks. */
export type EntitySubtype = 'work' | 'treaty' | 'law' | 'weapon' | 'event' | 'award' | 'government';

export interface NamedEntity {
  id: string;
  type: EntityType;
  name: string;
  aliases: string[];
  roles: string[];
  subtype?: EntitySubtype;
  /** Of a place, ISO 3166-1 alpha-2. */
  country?: string;
  /** The short form that the text gives for the name. */
  acronym?: string;
}

export interface Measure extends Made {
  start: number;
  end: number;
  quantity: number;
  /** Of a range, where it ends: `5 to 10 km`. */
  to?: number;
  unit: string;
  /** Of a rate, for what: `day`, `barrel`. */
  per?: string;
  si?: { quantity: number; to?: number; unit: string };
}

export interface TextAnnotations {
  quotations: Quotation[];
  times: Time[];
  mentions: Mention[];
  entities: NamedEntity[];
  measures: Measure[];
}
