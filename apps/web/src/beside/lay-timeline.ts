import type { TimeEntry } from './gather-times.ts';

/** A day at which something begins or ends, and where it stands on the axis. */
export interface Tick {
  day: number;
  y: number;
  /** What begins here, one after another. */
  begins: PlacedEntry[];
  ends: PlacedEntry[];
}

/** What has a place in time. */
export type PlacedEntry = TimeEntry & { first: number; last: number };

/** A length of the axis that stands for more days than its size says. */
export interface Break {
  y: number;
  days: number;
}

/** Something that lasts: a bar beside the axis. */
export interface Bar {
  entry: TimeEntry;
  top: number;
  bottom: number;
  /** Which of the lanes beside the axis it takes, from 0. */
  lane: number;
}

export interface TimelineLayout {
  ticks: Tick[];
  breaks: Break[];
  bars: Bar[];
  height: number;
}

/** Least distance of two ticks, so that their words do not touch. */
const STEP = 24;
const MOST = 64;
const LANES = 3;
/** A longer gap than this is marked as one that is drawn short. */
const LONG_GAP = 120;

/**
 * Places what has a place in time on an upright axis. A distance grows with the days between, but ever more slowly, so
 * that decades and days find room on one page; where it says less than the days, it is marked as a break.
 *
 * @param times in the order of their first days
 */
export function layTimeline(times: readonly TimeEntry[]): TimelineLayout {
  const placed = times.flatMap((entry) =>
    entry.first === undefined || entry.last === undefined
      ? []
      : [{ ...entry, first: entry.first, last: entry.last }],
  );
  const days = [...new Set(placed.flatMap(({ first, last }) => [first, last]))].sort(
    (one, other) => one - other,
  );
  const breaks: Break[] = [];
  const at = new Map<number, number>();
  let y = STEP / 2;
  for (const [index, day] of days.entries()) {
    const before = days[index - 1];
    if (before !== undefined) {
      const distance = Math.min(MOST, STEP + 3.6 * Math.log2(day - before));
      if (day - before > LONG_GAP) breaks.push({ y: y + distance / 2, days: day - before });
      y += distance;
    }
    at.set(day, y);
  }
  const free: number[] = [];
  const bars: Bar[] = [];
  for (const entry of placed) {
    const { first, last } = entry;
    if (last === first) continue;
    const same = bars.find((bar) => bar.entry.first === first && bar.entry.last === last);
    if (same) continue;
    const found = free.findIndex((until) => until < first);
    const lane = found === -1 ? Math.min(free.length, LANES - 1) : found;
    free[lane] = last;
    bars.push({ entry, top: at.get(first) ?? 0, bottom: at.get(last) ?? 0, lane });
  }
  return {
    ticks: days.map((day) => ({
      day,
      y: at.get(day) ?? 0,
      begins: placed.filter(({ first }) => first === day),
      ends: placed.filter(({ last }) => last === day),
    })),
    breaks,
    bars,
    height: y + STEP / 2,
  };
}
