import type {
  Calendar,
  DayPart,
  Duration,
  Repeated,
  Season,
  Shift,
  TimeUnit,
  Vague,
} from './time-meaning.ts';
import type { Caught } from './time-pattern.ts';

const UNITS: readonly TimeUnit[] = ['S', 'MIN', 'H', 'D', 'WE', 'W', 'M', 'Q', 'Y', 'DE', 'CE'];
const SEASONS: readonly Season[] = ['SP', 'SU', 'FA', 'WI'];
const PARTS: readonly DayPart[] = ['MO', 'MI', 'AF', 'EV', 'NI', 'DT'];

/** A unit's code; a fortnight is two weeks. */
export function unitOf(code: string | undefined): { unit: TimeUnit; times: number } | undefined {
  if (code === 'F') return { unit: 'W', times: 2 };
  const unit = UNITS.find((known) => known === code);
  return unit === undefined ? undefined : { unit, times: 1 };
}

export function seasonOf(code: string | undefined): Season | undefined {
  return SEASONS.find((known) => known === code);
}

export function partOf(code: string | undefined): DayPart | undefined {
  return PARTS.find((known) => known === code);
}

/** The fields that were caught, or nothing where they make no date. */
export function calendar(fields: { [K in keyof Calendar]?: Calendar[K] | undefined }): Calendar | undefined {
  const { kind: _kind, ...rest } = fields;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return Object.keys(given).length === 0 ? undefined : { ...given, kind: 'calendar' };
}

/** `sign` -1 for the past. */
export function shift(
  code: string | undefined,
  n: number | undefined,
  sign: 1 | -1,
  from: Shift['from'],
): Shift | undefined {
  const found = unitOf(code);
  if (found === undefined) return undefined;
  return {
    kind: 'shift',
    unit: found.unit,
    from,
    ...(n === undefined ? { past: sign < 0 } : { n: n * sign * found.times }),
  };
}

/** So many units; without `n` nobody says how many. */
export function duration(
  code: string | undefined,
  n?: number,
  window?: Duration['window'],
): Duration | undefined {
  const found = unitOf(code);
  if (found === undefined || (n !== undefined && n > 5000)) return undefined;
  return {
    kind: 'duration',
    parts: [{ unit: found.unit, ...(n === undefined ? {} : { n: n * found.times }) }],
    ...(window === undefined ? {} : { window }),
  };
}

export function repeated(value: string | undefined): Repeated | undefined {
  return value === undefined ? undefined : { kind: 'set', value };
}

export function vague(value: Vague['value']): Vague {
  return { kind: 'vague', value };
}

/** Of `<n>`, `a` or `<some>` caught as `count`: a number, or undefined for 'several'. */
export function countOf(caught: Caught): number | undefined {
  return caught.number('count') ?? (/^(?:an?|one)$/.test(caught.word('count') ?? '') ? 1 : undefined);
}
