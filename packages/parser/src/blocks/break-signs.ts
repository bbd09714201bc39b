import type { PrintLine } from '../draft/print-line.ts';
import { Look } from './look-at-line.ts';
import type { Setting } from './read-setting.ts';

/** How many signs {@link readBreakSigns} writes. */
export const BREAK_SIGNS = 59;
/** How many more {@link readNearSigns} writes behind them. */
export const NEAR_SIGNS = 16;

const ramp = (value: number, from: number, to: number): number =>
  value <= from ? 0 : value >= to ? 1 : (value - from) / (to - from);

/** Writes what speaks for and against a new block at line `at` into `into`, each 0 to 1 (or -1 to 1). */
export function readBreakSigns(setting: Setting, at: number, into: Float64Array): void {
  const { lines, looks, measure, setIn, indented, spacing, marked } = setting;
  const line = lines[at - 1] as PrintLine;
  const next = lines[at] as PrintLine;
  const above = looks[at - 1] ?? 0;
  const below = looks[at] ?? 0;
  const has = (look: number, bit: number) => ((look & bit) === 0 ? 0 : 1);
  const page = line.page === next.page ? 0 : 1;
  const column = line.column === next.column ? 0 : 1;
  const turned = page || column;
  const apart = !turned && next.gap > spacing ? 1 : 0;
  const begins = indented ? (setIn[at] ?? 0) : 0;
  const reach = measure.reach[at - 1] ?? 0;
  const width = measure.width[at - 1] ?? 0;
  const ends = has(above, Look.ends);
  const lower = has(below, Look.lower);
  let sign = 0;
  const write = (value: number) => {
    into[sign++] = value;
  };
  write(apart);
  write(!turned && next.gap > spacing + 1 ? 1 : 0);
  write(page);
  write(column);
  write(next.begins ? 1 : 0);
  write(begins);
  write(indented ? (setIn[at - 1] ?? 0) : 0);
  write(indented ? 1 : 0);
  write(begins * ends * ramp(setting.indentsAfterEnds, 0.6, 1));
  write(begins * ramp(setting.indentsAfterEnds, 0.6, 1));
  write(turned ? 0 : Math.max(-1, Math.min(1, (next.indent - line.indent) / 4)));
  write(marked ? 1 : 0);
  write(marked && !apart && !turned && !begins ? 1 : 0);
  write(setting.apart);
  write(ramp(setting.stray, 0, 0.2));
  write(apart * (1 - ramp(setting.stray, 0, 0.1)));
  write(ends);
  write(has(above, Look.mark));
  write(has(above, Look.colon));
  write(has(above, Look.comma));
  write(has(above, Look.hyphen));
  write(has(above, Look.openEnd));
  write(has(above, Look.abbreviated));
  write(lower);
  write(has(below, Look.capital));
  write(has(below, Look.caseless));
  write(has(below, Look.digit));
  write(has(below, Look.quote));
  write(has(below, Look.item));
  write(has(above, Look.item));
  write(has(below, Look.item) && has(above, Look.item) && countsOn(line.text, next.text) ? 1 : 0);
  write(has(above, Look.titled));
  write(has(below, Look.titled));
  write(has(above, Look.capitals));
  write(has(below, Look.capitals));
  write(ramp(reach, 0.2, 0.7));
  write(ramp(reach, 0.7, 0.88));
  write(ramp(reach, 0.88, 1));
  write(ramp(reach, 1, 1.08));
  write(ramp(width, 0.3, 0.8));
  write(ramp(width, 0.8, 0.93));
  write(ramp(width, 0.93, 1));
  write(measure.even ? 1 : 0);
  write(ramp(measure.spread, -0.02, 0.4));
  write(measure.wrapped ? 1 : 0);
  write(ends * (1 - ramp(reach, 0.88, 1)));
  write(at > 1 ? ramp(measure.width[at - 2] ?? 0, 0.3, 1) : 1);
  write(at > 1 ? has(looks[at - 2] ?? 0, Look.ends) : 1);
  write(line.gap > spacing ? 1 : 0);
  write(ramp(measure.width[at] ?? 0, 0.3, 1));
  write(ramp(measure.reach[at] ?? 0, 0.88, 1));
  write(has(below, Look.ends));
  write(at + 1 < lines.length ? has(looks[at + 1] ?? 0, Look.lower) : 0);
  write(at + 1 < lines.length && (lines[at + 1] as PrintLine).gap <= spacing ? 0 : 1);
  write(ramp(setting.cut, 0, 0.25));
  write(ramp(setting.length, 20, 120));
  write(at <= 8 ? 1 : 0);
  write(ramp(line.text.length, 0, 40));
  write(ramp(next.text.length, 0, 40));
}

/** Whether two lines begin with numbers that follow one another. */
export const countsOn = (line: string, next: string): boolean =>
  Number.parseInt(next.replace(/^\(/, ''), 10) === Number.parseInt(line.replace(/^\(/, ''), 10) + 1;

/** What a first look at all line ends says of the document: how its blocks begin and end, and how long they are. */
export interface Habits {
  readonly apart: number;
  readonly setIn: number;
  readonly ended: number;
  readonly short: number;
  readonly length: number;
  readonly single: number;
}

/** Reads habits from the first look's chances that a block begins at each line. */
export function readHabits(setting: Setting, chances: Float64Array): Habits {
  const { lines, looks, measure, setIn, spacing } = setting;
  let breaks = 0;
  let apart = 0;
  let begins = 0;
  let ended = 0;
  let short = 0;
  let single = 0;
  for (let at = 1; at < lines.length; at++) {
    const chance = chances[at] ?? 0;
    breaks += chance;
    if ((lines[at]?.gap ?? 0) > spacing) apart += chance;
    if (setIn[at] === 1) begins += chance;
    if (((looks[at - 1] ?? 0) & Look.ends) !== 0) ended += chance;
    short += chance * (1 - ramp(measure.reach[at - 1] ?? 0, 0.85, 1));
    single += chance * (chances[at - 1] ?? 0);
  }
  const of = (sum: number) => (breaks === 0 ? 0 : sum / breaks);
  return {
    apart: of(apart),
    setIn: of(begins),
    ended: of(ended),
    short: of(short),
    length: Math.min(1, lines.length / (breaks + 1) / 12),
    single: of(single),
  };
}

/** Writes behind the signs of line `at` what the first look says of the lines around it, and of the document. */
export function readNearSigns(
  chances: Float64Array,
  at: number,
  { apart, setIn, ended, short, length, single }: Habits,
  into: Float64Array,
): void {
  let since = 1;
  while (since < 12 && at - since > 0 && (chances[at - since] ?? 1) < 0.5) since++;
  let until = 1;
  while (until < 12 && at + until < chances.length && (chances[at + until] ?? 1) < 0.5) until++;
  let sign = BREAK_SIGNS;
  for (const value of [
    chances[at] ?? 0,
    at > 1 ? (chances[at - 1] ?? 0) : 1,
    at > 2 ? (chances[at - 2] ?? 0) : 1,
    at + 1 < chances.length ? (chances[at + 1] ?? 0) : 1,
    at + 2 < chances.length ? (chances[at + 2] ?? 0) : 1,
    since / 12,
    until / 12,
    since === 1 ? 1 : 0,
    until === 1 ? 1 : 0,
    apart,
    setIn,
    ended,
    short,
    length,
    single,
    ramp(since / (length * 12 || 1), 0, 2),
  ]) {
    into[sign++] = value;
  }
}
