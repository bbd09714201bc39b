import { numericDate, splitNumeric } from './numeric-date.ts';
import type { Calendar, Clock, Decade } from './time-meaning.ts';
import { type Caught, rule, type TimeRule } from './time-pattern.ts';
import { calendar, countOf, duration, repeated, seasonOf, shift, unitOf } from './write-meaning.ts';

/** What the patterns of German, French and Spanish read from what they caught. */
export const ymd = (caught: Caught): Calendar | undefined =>
  calendar({
    year: caught.number('year'),
    month: caught.number('month'),
    day: caught.number('day'),
    weekday: caught.number('weekday'),
  });

export const seasonYear = (caught: Caught): Calendar | undefined =>
  calendar({ season: seasonOf(caught.word('season')), year: caught.number('year') });

export const which =
  (turn: Calendar['which']) =>
  (caught: Caught): Calendar | undefined => {
    const found = calendar({
      month: caught.number('month'),
      weekday: caught.number('weekday'),
      season: seasonOf(caught.word('season')),
    });
    return found === undefined || turn === undefined ? found : { ...found, which: turn };
  };

export const days = (n: number) => () => shift('D', Math.abs(n), n < 0 ? -1 : 1, 'now');
export const turned = (n: -1 | 0 | 1) => (caught: Caught) =>
  shift(caught.word('unit'), Math.abs(n), n < 0 ? -1 : 1, 'now');
export const ago = (caught: Caught) => shift(caught.word('unit'), countOf(caught), -1, 'now');
export const ahead = (caught: Caught) => shift(caught.word('unit'), countOf(caught), 1, 'now');
export const later = (caught: Caught) => shift(caught.word('unit'), countOf(caught), 1, 'mention');
export const earlier = (caught: Caught) => shift(caught.word('unit'), countOf(caught), -1, 'mention');
export const length = (caught: Caught) => duration(caught.word('unit'), countOf(caught));
export const past = (caught: Caught) => duration(caught.word('unit'), countOf(caught), 'past');
export const next = (caught: Caught) => duration(caught.word('unit'), countOf(caught), 'next');

export const decade = (caught: Caught): Decade | undefined => {
  const n = caught.number('year') ?? caught.number('decade');
  const short = caught.number('yy') ?? caught.number('short');
  if (n !== undefined) return { kind: 'decade', n: n > 999 ? Math.floor(n / 10) : n };
  return short === undefined
    ? undefined
    : { kind: 'decade', short: short > 9 ? Math.floor(short / 10) : short };
};

export const clockTime = (caught: Caught): Clock | undefined => {
  const minutes =
    caught.number('time') ?? (caught.number('hour') ?? 99) * 60 + (caught.number('minute') ?? 0);
  return minutes > 1440 ? undefined : { kind: 'clock', minutes };
};

export const every = (caught: Caught) => {
  const weekday = caught.number('weekday') ?? caught.number('weekdays');
  if (weekday !== undefined) return repeated(`XXXX-WXX-${weekday}`);
  const found = unitOf(caught.word('unit'));
  return found === undefined
    ? undefined
    : repeated(`P${found.unit === 'H' ? 'T' : ''}${found.times}${found.unit}`);
};

/** Dates in figures, the same in all three: the day comes first. */
export const figures: readonly TimeRule[] = [
  rule('iso-date', '<iso>', (caught) => numericDate(caught.number('iso') ?? 0)),
  rule('numeric-date', '<numeric>', (caught) => splitNumeric(caught.word('numeric') ?? '', true)),
  rule('often', '<often>', (caught) => repeated(caught.word('often'))),
];
