import type { Chunk } from './read-chunks.ts';
import type { Duration } from './time-meaning.ts';
import { type Caught, type Guard, rule, type TimeRule } from './time-pattern.ts';
import { countOf, duration, repeated, unitOf, vague } from './write-meaning.ts';

const FILLER =
  'more|further|additional|full|whole|entire|mere|single|extra|consecutive|straight|long|short|other';
const COUNT = '<about>? count=<n>|<some>';
const UNIT = 'unit=<unit>|<units>';

const length = (caught: Caught): Duration | undefined => duration(caught.word('unit'), countOf(caught));
const windowed = (caught: Caught): Duration | undefined => {
  const turn = caught.number('turn') ?? 0;
  const first = caught.word('which') === 'first';
  return duration(
    caught.word('unit'),
    countOf(caught),
    first || turn === 0 ? undefined : turn < 0 ? 'past' : 'next',
  );
};
const plusHalf = (caught: Caught): Duration | undefined =>
  duration(caught.word('unit'), (countOf(caught) ?? 1) + 0.5);

const isPrice: Guard = (chunks, first) => isCounted(chunks[first - 1]) || isCounted(chunks[first - 2]);
const isCounted = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  (chunk.classes.n !== undefined ||
    /^(?:times|once|twice|million|billion|%|percent|thousand|dollars|euros|pounds|miles|barrels|tons|pages|cents|people)$/.test(
      chunk.lower,
    ));
const notSecond: Guard = (chunks, _first, last) => {
  const unit = chunks[last - 1]?.classes.unit;
  const next = chunks[last]?.lower ?? '';
  return unit !== 'S' && unit !== 'Q' && unit !== 'WE' && !(next === '-' && chunks[last]?.glued === true);
};
/** 'may last several weeks'. */
const notVerb: Guard = (chunks, first) =>
  chunks[first]?.lower !== 'last' ||
  !/^(?:may|might|will|would|could|can|should|to|must|not|often|usually)$/.test(
    chunks[first - 1]?.lower ?? '',
  );
/** 'three quarters of the Axis'. */
const notFraction: Guard = (chunks, _first, last) =>
  !/^quarters?$/.test(chunks[last - 1]?.lower ?? '') ||
  (chunks[last]?.lower !== 'of' && chunks[last - 2]?.text !== '-');
/** 'her years', 'the days' and 'office hours' count nothing. */
const isLoose: Guard = (chunks, first, last) => {
  const left = chunks[first - 1]?.lower ?? '';
  const right = chunks[last]?.lower ?? '';
  const unit = chunks[last - 1]?.classes.units;
  return (
    unit !== 'S' &&
    unit !== 'MIN' &&
    unit !== 'Q' &&
    unit !== 'WE' &&
    !/^(?:his|her|their|my|your|our|its|-|office|opening|business|all|most|old|high|which|what|whose|rush|no)$/.test(
      left,
    ) &&
    right !== "'" &&
    right !== '-'
  );
};
const isAge: Guard = (chunks, _first, last) => {
  const next = chunks[last];
  return next === undefined || !/^(?:percent|%|to|-|of)$/.test(next.lower);
};

/** English lengths of time, ages, and times that come again. */
export const englishDurations: readonly TimeRule[] = [
  rule(
    'a-unit-price',
    'a <unit>',
    (c) => repeated(everyUnit(c)),
    (chunks, first, last) => isPrice(chunks, first, last) && notSecond(chunks, first, last),
  ),
  rule('duration', `the|those|these ${COUNT} ${FILLER}? ${UNIT}`, length, notFraction),
  rule('duration', `${COUNT} -? ${FILLER}? -? ${UNIT}`, length, notFraction),
  rule('described', `the? ${COUNT} <word> <units>`, (c) => duration(c.word('units'), countOf(c))),
  rule(
    'over',
    `for|after|lasting|lasted|took|takes|spent|in|within [ over|under count=<n> ${UNIT} ]`,
    length,
  ),
  rule('duration', `<about>? another <n>? ${UNIT}`, (c) =>
    duration(c.word('unit'), c.number('n') ?? (c.word('unit') === undefined ? undefined : 1)),
  ),
  rule('duration-long', `${COUNT} -? ${UNIT} -? long`, length),
  rule('unit-long', '<unit>|<units> - long', (c) =>
    duration(c.word('unit'), c.word('units') === undefined ? 1 : undefined),
  ),
  rule('a-unit-long', 'unit=<unit> - long', (c) => duration(c.word('unit'), 1)),
  rule('a-unit', `<about>|over? count=a|an|one ${FILLER}? <unit>`, length, notSecond),
  rule('a-unit', `<about>|over? a <about> unit=<unit>`, (c) => duration(c.word('unit'), 1), notSecond),
  rule('few-units', `<about>|over? a <some> ${FILLER}? <units>`, (c) => duration(c.word('units'))),
  rule('period', `a|an|the turn=same? <about>? count=<n> -? <unit> -? period`, length),
  rule('couple', `the? turn=<turn>? a? couple of? <units>`, (c) => duration(c.word('units'), 2, windowOf(c))),
  rule('range', `the? turn=<turn>? <about>? <n> to|or|-|–|and count=<n> -? ${UNIT}`, (c) => {
    const low = c.number('n') ?? 0;
    const high = c.number('count') ?? 0;
    return low < high ? duration(c.word('unit'), undefined, windowOf(c)) : undefined;
  }),
  rule('halved', `<about>? half a|an|-? <unit>`, (c) => duration(c.word('unit'), 0.5)),
  rule('halved', `a half -? <unit>`, (c) => duration(c.word('unit'), 0.5)),
  rule('and-a-half', `<about>? count=<n> -? and -? a? -? half -? ${UNIT}`, plusHalf),
  rule('and-a-half', `<about>? count=a|an|one unit=<unit> -? and -? a -? half -? long?`, plusHalf),
  rule('windowed', `the turn=<turn> <about>? count=<n>|<some> -? ${FILLER}? ${UNIT}`, windowed),
  rule('windowed', `turn=<turn> <about>? count=<n>|<some> -? ${FILLER}? ${UNIT}`, windowed, notVerb),
  rule('windowed', `the? count=<n> turn=<turn> ${UNIT}`, windowed),
  rule('past-unit', 'the past unit=year|decade|month|week|century|day|hour', (c) =>
    duration(unitName(c), 1, 'past'),
  ),
  rule('coming-units', 'the? turn=coming|next|following <units>', (c) =>
    duration(c.word('units'), undefined, 'next'),
  ),
  rule('past-units', 'the? past|last|previous|preceding <units>', () => vague('PAST_REF')),
  rule('recent-units', 'the? most? recent <units>|days|times', () => vague('PAST_REF')),
  rule('first-units', 'the which=first|final|early|last|opening <units>', (c) => duration(c.word('units'))),
  rule('units', 'the? <units>', (c) => duration(c.word('units')), isLoose),
  rule('units', 'some <units>', (c) => duration(c.word('units'))),
  rule('age', `<about>? count=<n> -? unit=<unit>|<units> -? old|olds|older`, length),
  rule('of-age', `<about>? count=<n> ${UNIT} of age`, length),
  rule('aged', 'aged|age [ <n> ]', (c) => duration('Y', c.number('n')), isAge),

  rule('every', 'every|each <unit>', (c) => repeated(everyUnit(c))),
  rule('every-other', 'every other <unit>', (c) => repeated(everyUnit(c, 2))),
  rule('every-n', 'every <n> <units>', (c) => repeated(everyUnit(c, c.number('n')))),
  rule('every-few', 'every few|several <units>', (c) => repeated(everyUnit(c, Number.NaN))),
  rule('every-weekday', 'every|each <weekday>', (c) => repeated(`XXXX-WXX-${c.number('weekday')}`)),
  rule('weekdays', '<weekdays>', (c) => repeated(`XXXX-WXX-${c.number('weekdays')}`)),
  rule(
    'weekday-parts',
    '<weekday> <part>',
    (c) => repeated(`XXXX-WXX-${c.number('weekday')}T${c.word('part')}`),
    (chunks, _first, last) => /s$/.test(chunks[last - 1]?.lower ?? ''),
  ),
  rule('every-month', 'every|each <month>', (c) =>
    repeated(`XXXX-${String(c.number('month')).padStart(2, '0')}`),
  ),
  rule('every-season', 'every|each <season>', (c) => repeated(`XXXX-${c.word('season')}`)),
  rule('often', '<often>', (c) => repeated(c.word('often'))),
  rule('times-a-unit', 'once|twice a|each|every|per <unit>', (c) => repeated(everyUnit(c))),
  rule(
    'per-unit',
    'per <unit>',
    (c) => repeated(everyUnit(c)),
    (chunks, _first, last) => !/^(?:S|MIN|H)$/.test(String(chunks[last - 1]?.classes.unit)),
  ),
];

function windowOf(caught: Caught): Duration['window'] {
  const turn = caught.number('turn') ?? 0;
  return turn === 0 || caught.word('turn') === 'first' ? undefined : turn < 0 ? 'past' : 'next';
}

function unitName(caught: Caught): string | undefined {
  return { year: 'Y', decade: 'DE', month: 'M', week: 'W', century: 'CE', day: 'D', hour: 'H' }[
    caught.word('unit') ?? ''
  ];
}

function everyUnit(caught: Caught, n = 1): string | undefined {
  const found = unitOf(caught.word('unit') ?? caught.word('units'));
  if (found === undefined) return undefined;
  const count = Number.isNaN(n) ? 'X' : String(n * found.times);
  if (found.unit === 'WE') return 'XXXX-WXX-WE';
  if (found.unit === 'DE') return `P${n}0Y`;
  const time = found.unit === 'H' || found.unit === 'MIN' || found.unit === 'S';
  return `P${time ? 'T' : ''}${count}${found.unit === 'MIN' ? 'M' : found.unit === 'CE' ? 'CE' : found.unit}`;
}
