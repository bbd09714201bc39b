import type { PrintLine } from '../draft/print-line.ts';
import { endsSentence, isCaseless, startsCapital, startsLower } from '../language/sentence.ts';
import type { Measure } from './measure-lines.ts';

const HYPHEN_END = /[\p{L}\p{N}][-\u2010\u00ad]$/u;
/** A line that begins an item whatever stands before it. */
const ITEM = /^(?:[•‣▪●◦·*–—-]\s+\S|\(?\d{1,3}[.)]\s+\S|Q:|A:|\d{1,2}[:.h]\d{2}\b)/u;
const COMMA_END = /[,;،、，]$/;
const COLON_END = /[:：]["'”’»]?$/u;

/** After a small word, a dash or an opening bracket a block goes on. */
const OPEN_END = /(?:^|\s)(?:\p{Ll}{1,3}|[—–&(])$|\p{L}—$/u;
/** A full stop that ends no sentence. */
const ABBREVIATED =
  /(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Sen|Rep|Gov|Gen|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|No|vs|ca|bzw|z\. ?B|M|Mme|Sr|Sra|г|ул)\.$/u;

/** Its long words have capitals, as in headings of some languages, and it is no sentence. */
function isTitled(text: string): boolean {
  if (text.length > 100 || endsSentence(text)) return false;
  const long = (text.match(/\p{L}[\p{L}\p{M}'’-]{3,}/gu) ?? []).filter((word) => word.length > 3);
  return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word));
}

/** How a text was set. */
export interface Layout {
  readonly measure: Measure;
  readonly indents: Indents;
  /** Empty lines between the lines of one paragraph: 1 where everything is double-spaced. */
  readonly spacing: number;
  /** Whether paragraphs are parted by a gap or an indent, so that the length of a line alone says little. */
  readonly marked: boolean;
}

export interface Indents {
  /** Whether first lines are set in from the others. */
  readonly matter: boolean;
  begins(line: PrintLine): boolean;
}

/** What speaks for a new block at line `at`, above zero, or against it; `length` lines of the block before it are known. */
export function weighBreak(lines: readonly PrintLine[], at: number, length: number, layout: Layout): number {
  const line = lines[at - 1];
  const next = lines[at];
  if (!line || !next) return -CERTAIN;
  if (next.begins) return CERTAIN;
  const goesOn = next.gap <= layout.spacing && startsLower(next.text) && !endsSentence(line.text);
  // Most lines go on in the next: a full one that ends no sentence, with a small letter below it.
  if (goesOn && layout.measure.reach(at - 1) > 0.88 && !layout.indents.begins(next)) return -CERTAIN;
  if (!layout.measure.wrapped && !goesOn) return CERTAIN;
  const signs = breakSigns(lines, at, length, layout);
  let sum = WEIGHTS.always;
  for (const name of SIGNS) sum += WEIGHTS[name] * signs[name];
  return sum;
}

/** No weighing: the line says it itself. */
const CERTAIN = 100;

/** What speaks for and against a new block at line `at`, each 0 to 1. */
export function breakSigns(lines: readonly PrintLine[], at: number, length: number, layout: Layout) {
  const { measure, indents, spacing, marked } = layout;
  const line = lines[at - 1] as PrintLine;
  const next = lines[at] as PrintLine;
  const yes = (is: boolean) => (is ? 1 : 0);
  const ramp = (value: number, from: number, to: number) =>
    Math.min(1, Math.max(0, (value - from) / (to - from)));
  const ends = endsSentence(line.text);
  const lower = startsLower(next.text);
  const turned = line.page !== next.page || line.column !== next.column;
  const apart = !turned && next.gap > spacing;
  const indented = indents.begins(next);
  const unmarked = marked && !apart && !turned && !indented;
  const reach = measure.reach(at - 1);
  const short = 1 - ramp(reach, 0.88, 1);
  const veryShort = 1 - ramp(reach, 0.7, 0.88);
  const beforeEdge = measure.even ? 1 - ramp(measure.width(at - 1), 0.93, 0.99) : 0;
  const long = ramp(reach, 1, 1.08);
  return {
    apart: yes(apart),
    turned: yes(turned),
    indented: yes(indented),
    unmarked: yes(unmarked),
    unmarkedEnds: yes(unmarked && ends),
    unmarkedShort: yes(unmarked) * short,
    item: yes(ITEM.test(next.text)),
    itemEnds: yes(ends && ITEM.test(next.text)),
    cut: yes(lower && HYPHEN_END.test(line.text)),
    ends: yes(ends),
    colon: yes(COLON_END.test(line.text)),
    comma: yes(COMMA_END.test(line.text)),
    lower: yes(lower),
    lowerApart: yes(lower && apart),
    capital: yes(!lower && startsCapital(next.text)),
    caseless: yes(isCaseless(next.text)),
    short,
    veryShort,
    shortEnds: short * yes(ends),
    beforeEdge,
    even: yes(measure.even),
    long,
    longEnds: long * yes(ends),
    aloneShort: yes(length === 1) * veryShort,
    few: yes(length <= 3 && !ends),
    apartEnds: yes(apart && ends),
    headingGoesOn: yes(length <= 2 && !ends && reach > 0.55 && isTitled(line.text) && isTitled(next.text)),
    openEnd: yes(OPEN_END.test(line.text.slice(-8))),
    itemAlone: yes(length === 1 && !ends && !lower && ITEM.test(line.text)),
    oneFull: length === 1 && ends ? 1 - short : 0,
    deepEnds: ends ? ramp(length, 2, 12) : 0,
    evenShortEnds: measure.even && ends ? short : 0,
    mark: yes(/[.!?…][\s"'”’»)]*$/u.test(line.text.slice(-8))),
    abbreviated: yes(ABBREVIATED.test(line.text.slice(-8))),
  };
}

export type BreakSign = keyof ReturnType<typeof breakSigns>;

/** How much each sign speaks for a new block. Fitted on printouts of articles whose paragraphs are known. */
const WEIGHTS: Readonly<Record<BreakSign | 'always', number>> = {
  always: -3.2,
  apart: 2.3,
  turned: 1.0,
  indented: 3.0,
  unmarked: -1.1,
  unmarkedEnds: -1.0,
  unmarkedShort: 0.9,
  item: 0.3,
  itemEnds: 0.5,
  cut: -1.1,
  ends: 3.5,
  colon: -1.0,
  comma: -0.8,
  lower: -2.1,
  lowerApart: -0.4,
  capital: 1.0,
  caseless: -0.9,
  short: 2.9,
  veryShort: 1.4,
  shortEnds: 1.2,
  beforeEdge: 1.4,
  even: -1.0,
  long: -1.3,
  longEnds: 0.9,
  aloneShort: 1.5,
  few: 0.7,
  apartEnds: 0.5,
  headingGoesOn: -2.3,
  openEnd: -1.9,
  itemAlone: 1.3,
  oneFull: -0.5,
  deepEnds: 0.4,
  evenShortEnds: 1.2,
  mark: -0.8,
  abbreviated: -0.5,
};
const SIGNS = Object.keys(WEIGHTS).filter((name) => name !== 'always') as BreakSign[];
