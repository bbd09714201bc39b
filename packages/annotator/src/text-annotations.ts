/*
 * What is found in a text, as programs exchange it. All offsets are UTF-16 code units in the given text, end
 * exclusive.
 */

/** Start and end. */
export type Span = [start: number, end: number];

/** Who said what. Spans are lists, because a cue may stand between two parts of what was said. */
export interface Quotation {
  kind: 'direct' | 'indirect' | 'mixed';
  source: Span[];
  cue: Span[];
  content: Span[];
  /** An entity's id. */
  speaker?: string;
  stance?: string;
  addressee?: Span[];
}

/** A date, time, duration or set of times (TIMEX3). */
export interface Time {
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

export interface Mention {
  start: number;
  end: number;
  type: EntityType;
  /** An entity's id. */
  entity: string;
}

export type EntityType = 'PER' | 'ORG' | 'LOC' | 'MISC';

export interface NamedEntity {
  id: string;
  type: EntityType;
  name: string;
  aliases: string[];
  roles: string[];
}

export interface Measure {
  start: number;
  end: number;
  quantity: number;
  unit: string;
  si?: { quantity: number; unit: string };
}

export interface TextAnnotations {
  quotations: Quotation[];
  times: Time[];
  mentions: Mention[];
  entities: NamedEntity[];
  measures: Measure[];
}
