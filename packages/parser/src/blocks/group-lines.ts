import { askNetwork, readNetwork } from '../draft/network.ts';
import type { PrintLine } from '../draft/print-line.ts';
import {
  BREAK_SIGNS,
  countsOn,
  NEAR_SIGNS,
  readBreakSigns,
  readHabits,
  readNearSigns,
} from './break-signs.ts';
import { FIRST_LOOK, SECOND_LOOK } from './break-weights.ts';
import { Look } from './look-at-line.ts';
import { readSetting, type Setting } from './read-setting.ts';

const first = readNetwork(BREAK_SIGNS, FIRST_LOOK);
const second = readNetwork(BREAK_SIGNS + NEAR_SIGNS, SECOND_LOOK);

/** From this chance on a block begins: less than even, as a missed end costs as much as one too many. */
const LEAST_CHANCE = 0.35;

/** Between this and its opposite, log-odds, it is doubtful whether a block begins. */
const DOUBTFUL = 0.5;

/**
 * Parts lines into groups that each become a block, by gaps, indents, the lengths of lines, and their first and last signs.
 *
 * @param doubted told of the lines at which little speaks for either
 */
export function groupLines(
  lines: readonly PrintLine[],
  doubted?: (line: PrintLine, weight: number) => void,
): PrintLine[][] {
  const chances = weighBreaks(readSetting(lines));
  const groups: PrintLine[][] = [];
  let group: PrintLine[] = [];
  for (const [at, line] of lines.entries()) {
    const chance = chances[at] ?? 0;
    if (at > 0 && doubted && chance > 0.2 && chance < 0.6) {
      const weight = oddsOf(chance) - oddsOf(LEAST_CHANCE);
      if (Math.abs(weight) < DOUBTFUL) doubted(line, weight);
    }
    if (at > 0 && chance > LEAST_CHANCE) {
      groups.push(group);
      group = [];
    }
    group.push(line);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

const oddsOf = (chance: number): number => Math.log(chance / (1 - chance));

/**
 * The chance that a block begins at each line. All lines are looked at twice: the second look knows what the first says
 * of the lines around, and how the blocks of this document begin and end.
 */
export function weighBreaks(setting: Setting): Float64Array {
  const { lines } = setting;
  const chances = new Float64Array(lines.length);
  const signs = new Float64Array(BREAK_SIGNS + NEAR_SIGNS);
  for (let at = 1; at < lines.length; at++) {
    const plain = plainly(setting, at);
    if (plain === undefined) {
      readBreakSigns(setting, at, signs);
      chances[at] = chanceOf(askNetwork(first, signs));
    } else chances[at] = plain;
  }
  const habits = readHabits(setting, chances);
  const decided = chances.slice();
  for (let at = 1; at < lines.length; at++) {
    const chance = chances[at] ?? 0;
    if (chance < PLAINLY_NONE || chance === 1) continue;
    readBreakSigns(setting, at, signs);
    readNearSigns(chances, at, habits, signs);
    decided[at] = chanceOf(askNetwork(second, signs));
  }
  return decided;
}

const BULLET = /^[•‣▪●◦]\s+\S/;

/** Below this chance of the first look the second is not asked. */
const PLAINLY_NONE = 0.01;

/** Most lines go on in the next: a full one that ends no sentence, with a small letter right below it. */
function plainly(
  { lines, looks, measure, setIn, indented, spacing }: Setting,
  at: number,
): 0 | 1 | undefined {
  const line = lines[at - 1] as PrintLine;
  const next = lines[at] as PrintLine;
  const above = looks[at - 1] ?? 0;
  const below = looks[at] ?? 0;
  if (next.begins || BULLET.test(next.text)) return 1;
  if ((above & below & Look.item) !== 0 && countsOn(line.text, next.text)) return 1;
  if (
    indented &&
    setIn[at] === 1 &&
    next.indent >= line.indent + 2 &&
    (above & Look.mark) !== 0 &&
    (below & (Look.lower | Look.caseless)) === 0
  ) {
    return 1;
  }
  const goesOn = next.gap <= spacing && (below & Look.lower) !== 0 && (above & Look.ends) === 0;
  if (goesOn && (measure.reach[at - 1] ?? 0) > 0.88 && !(indented && setIn[at] === 1)) return 0;
  return !measure.wrapped && !goesOn ? 1 : undefined;
}

const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));
