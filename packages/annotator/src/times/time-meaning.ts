/** A unit of time. `WE` is the weekend, `DE` a decade, `CE` a century. */
export type TimeUnit = 'S' | 'MIN' | 'H' | 'D' | 'WE' | 'W' | 'M' | 'Q' | 'Y' | 'DE' | 'CE';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
/** TIMEX3's parts of a day. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';
export type Which = 'last' | 'next' | 'this' | 'same';

/** Some units from now (the article's day) or from the day last spoken of. No `n`: nobody says how many. */
export interface Shift {
  kind: 'shift';
  unit: TimeUnit;
  n?: number;
  /** Which way a shift without a number goes. */
  past?: boolean;
  from: 'now' | 'mention';
}

/** A date as far as the words give it; what is missing comes from the context. */
export interface Calendar {
  kind: 'calendar';
  year?: number;
  /** The last two digits of a year, of the century spoken of: '*'99*'. */
  short?: number;
  /** The year in other words: 'August of *that year*'. */
  yearOf?: Shift;
  /** The month in other words: 'the 19th of *this month*'. */
  monthOf?: Shift;
  month?: number;
  day?: number;
  weekday?: number;
  season?: Season;
  quarter?: number;
  half?: number;
  which?: Which;
}

/** A clock's time or part of a day; its day comes from the words beside it or from the context. */
export interface Clock {
  kind: 'clock';
  /** Minutes from midnight. */
  minutes?: number;
  seconds?: number;
  part?: DayPart;
}

export interface Moment {
  kind: 'moment';
  day: Calendar | Shift;
  clock: Clock;
}

export interface Decade {
  kind: 'decade';
  /** 198 for the 1980s. Two digits only in `short`: 8 for 'the eighties'. */
  n?: number;
  short?: number;
  bc?: boolean;
}

export interface Century {
  kind: 'century';
  /** 21 for the 21st. */
  n: number;
  bc?: boolean;
}

export interface Duration {
  kind: 'duration';
  parts: { n?: number; unit: TimeUnit }[];
  /** Counted back from, or on from, the article's day. */
  window?: 'past' | 'next';
}

export interface Repeated {
  kind: 'set';
  value: string;
}

/** A time known only as before, now or after. */
export interface Vague {
  kind: 'vague';
  value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
}

export type Meaning = Calendar | Shift | Clock | Moment | Decade | Century | Duration | Repeated | Vague;

/** An expression found, not yet resolved: chunks `first` to `last`, exclusive. */
export interface Expression {
  first: number;
  last: number;
  meaning: Meaning;
  rule: string;
  /** The part of a year, month … that 'early', 'mid-' or 'the end of' leaves of it. */
  mod?: 'START' | 'MID' | 'END';
}
