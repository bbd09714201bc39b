import type { Span } from '../text-annotations.ts';
import { addDays, type CivilDay, dayNumber, isCivilDay, weekdayOf, writeDay } from '../times/civil-day.ts';
import type { Clues, DayClue } from './read-clues.ts';

export interface Solution {
  candidates: { value: string; weight: number }[];
  why: string;
  evidence: Span[];
  /** How far the clues can be trusted, 0 to 1. */
  trust: number;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** More years than this fit: the clues do not tell. */
const TOO_MANY = 8;
/** Newspapers of before are not what arrives without a date. */
const EARLIEST = 1900;

/** The days that fit all clues and lie before `latest`, each with a weight; nothing where too many fit. */
export function solveClues(clues: Clues, latest: CivilDay): Solution | undefined {
  const clue = commonest(clues.days);
  if (clue === undefined) return undefined;
  const { weekday, years } = clues;
  const past = years.filter(({ year }) => year <= latest.year);
  const lower = past.reduce((year, clueYear) => Math.max(year, clueYear.year), EARLIEST);
  const bound = weekday !== undefined && (clue.firm || weekday.firm) ? weekday : undefined;
  const fits = (day: CivilDay) =>
    dayNumber(day) <= dayNumber(latest) && (bound === undefined || weekdayOf(day) === bound.weekday);
  const days = (clue.year === undefined ? range(lower, latest.year) : [clue.year]).flatMap((year) => {
    const named = { year, month: clue.month, day: clue.day };
    const day = isCivilDay(named) ? addDays(named, clue.offset) : undefined;
    return day !== undefined && fits(day) ? [day] : [];
  });
  const newest = days.at(-1);
  if (newest === undefined || days.length > TOO_MANY) return undefined;
  const candidates = days.map((day, i) => ({
    value: writeDay(day),
    weight: weightOf(day, days.length - 1 - i, lower, past.length),
  }));
  candidates.sort((a, b) => b.weight - a.weight || b.value.localeCompare(a.value));
  const named = `${MONTHS[newest.month - 1]} ${newest.day}`;
  const why = [
    `${clue.why}, which makes it ${named}`,
    ...(bound === undefined
      ? []
      : [`'${bound.words}' wants that day to be a ${WEEKDAYS[bound.weekday - 1]}`]),
    ...(past.length === 0 || clue.year !== undefined
      ? []
      : [`${quoted(past.map(({ words }) => words))} must lie before it`]),
    ...(days.length > 1 ? ['of the years that fit, the latest before the day of import was taken'] : []),
  ].join('; ');
  const spans = [
    ...clue.spans,
    ...(bound === undefined ? [] : [bound.span]),
    ...(clue.year === undefined ? past.map(({ span }) => span) : []),
  ];
  return {
    candidates,
    why,
    evidence: spans.sort((a, b) => a[0] - b[0]),
    trust: (clue.firm ? 0.95 : 0.7) * (clue.year === undefined && bound === undefined ? 0.5 : 1),
  };
}

/** The later a year the likelier; where a text names several recent years, one just after them is likely too. */
function weightOf(day: CivilDay, age: number, lastYear: number, named: number): number {
  return 0.5 ** age + (named >= 3 ? 2 * 0.5 ** (day.year - lastYear) : 0);
}

/** The clue that most agree with; firm ones first. */
function commonest(clues: readonly DayClue[]): DayClue | undefined {
  const firm = clues.filter((clue) => clue.firm);
  const counts = new Map<string, { clue: DayClue; n: number }>();
  for (const clue of firm.length > 0 ? firm : clues) {
    const key = `${clue.month}-${clue.day}+${clue.offset}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { clue, n: 1 });
    else known.n++;
  }
  return [...counts.values()].sort((a, b) => b.n - a.n)[0]?.clue;
}

function quoted(words: readonly string[]): string {
  const shown = [...new Set(words)].slice(0, 4).map((word) => `'${word}'`);
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
