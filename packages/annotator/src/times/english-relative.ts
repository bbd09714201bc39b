import type { Meaning } from './time-meaning.ts';
import { type Caught, type Guard, rule, type TimeRule } from './time-pattern.ts';
import { calendar, countOf, partOf, repeated, shift, vague } from './write-meaning.ts';

const COUNT = '<about>? count=<n>|<some>|a|an';
const UNIT = 'unit=<unit>|<units>';

const turned = (caught: Caught, from: 'now' | 'mention'): Meaning | undefined => {
  const word = caught.word('turn') ?? '';
  const next =
    word === 'next' ||
    word === 'coming' ||
    word === 'following' ||
    word === 'upcoming' ||
    word === 'subsequent' ||
    word === 'ensuing';
  const same = word === 'this' || word === 'that' || word === 'same' || word === 'current';
  return shift(caught.word('unit'), same ? 0 : 1, next || same ? 1 : -1, from);
};

/** 'about two years ago', 'a year earlier': those without a number lie in the past or future, nobody says where. */
const moved = (caught: Caught, sign: 1 | -1, from: 'now' | 'mention'): Meaning | undefined => {
  const n = countOf(caught);
  if (n !== undefined) return shift(caught.word('unit'), n, sign, from);
  return vague(sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
};

const onDay = (n: number, part: string | undefined, from: 'now' | 'mention'): Meaning | undefined => {
  const day = shift('D', Math.abs(n), n < 0 ? -1 : 1, from);
  const known = partOf(part);
  return day === undefined || known === undefined
    ? day
    : { kind: 'moment', day, clock: { kind: 'clock', part: known } };
};

const notName: Guard = (chunks, _first, last) => !/^(?:one|other|old|age)$/.test(chunks[last]?.lower ?? '');
/** 'years before the war' tells from when, so the words before it are a length. */
const standsAlone: Guard = (chunks, _first, last) => {
  const next = chunks[last];
  return (
    next === undefined ||
    next.breaks ||
    !/^(?:the|a|an|his|her|their|its|being|this|that|\p{Lu}.*|.*ing)$/u.test(next.text)
  );
};

/** English expressions reckoned from the article's day, or from the day last spoken of. */
export const englishRelative: readonly TimeRule[] = [
  rule('today', 'today', () => onDay(0, undefined, 'now')),
  rule('yesterday', 'yesterday', () => onDay(-1, undefined, 'now')),
  rule('tomorrow', 'tomorrow', () => onDay(1, undefined, 'now')),
  rule('before-yesterday', 'the? day before yesterday', () => onDay(-2, undefined, 'now')),
  rule('after-tomorrow', 'the? day after tomorrow', () => onDay(2, undefined, 'now')),
  rule('tonight', 'tonight', () => onDay(0, 'NI', 'now')),
  rule('overnight', 'overnight', () => onDay(0, 'NI', 'now')),
  rule('last-night', 'last night', () => onDay(-1, 'NI', 'now')),
  rule('last-evening', 'last evening', () => onDay(-1, 'EV', 'now')),
  rule('this-part', 'this <part>', (c) => onDay(0, c.word('part'), 'now')),
  rule('that-part', 'that same? <part>', (c) => onDay(0, c.word('part'), 'mention')),
  rule('next-part', 'the next|following <part>', (c) => onDay(1, c.word('part'), 'mention')),
  rule('previous-part', 'the previous <part>', (c) => onDay(-1, c.word('part'), 'mention')),
  rule('turned-unit', 'turn=last|previous|next|this|coming|current <unit>', (c) => turned(c, 'now'), notName),
  rule('this-past-unit', 'this turn=past|coming <unit>', (c) => turned(c, 'now')),
  rule('the-current-unit', 'the turn=current|last|coming|upcoming <unit>', (c) => turned(c, 'now'), notName),
  rule('latest-fiscal', 'the latest <unit>', (c) => shift(c.word('unit'), 1, -1, 'now')),
  rule('the-turned-unit', 'the turn=next|following|previous|preceding|subsequent|same <unit>', (c) =>
    turned(c, 'mention'),
  ),
  rule('that-unit', 'turn=that same? unit=day|week|weekend|month|quarter|year|decade', (c) =>
    shift(unitCode(c), 0, 1, 'mention'),
  ),
  rule('the-same-unit', 'this same <unit>', (c) => shift(c.word('unit'), 0, 1, 'mention')),
  rule('unit-following', 'the <unit> turn=following', (c) => turned(c, 'mention')),
  rule('unit-before', 'the <unit> before', (c) => shift(c.word('unit'), 1, -1, 'mention'), standsAlone),
  rule('unit-after', 'the <unit> after', (c) => shift(c.word('unit'), 1, 1, 'mention'), standsAlone),
  rule('weekend', 'the? weekend', () => shift('WE', 0, 1, 'now')),
  rule('the-quarter', 'the quarter', () => shift('Q', 0, 1, 'mention')),
  rule(
    'the-full-year',
    'the full|fiscal|financial|calendar|whole|entire|current|present unit=week|month|year|decade',
    (c) => shift(unitCode(c), 0, 1, 'now'),
  ),
  rule('the-unit', 'the unit=week|month|year|decade', (c) => shift(unitCode(c), 0, 1, 'now')),
  rule('of-the-day', 'of|in [ the day ]', () => shift('D', 0, 1, 'mention')),
  rule('the-date', 'the|this|that date', () => shift('D', 0, 1, 'mention')),
  rule('year-end', "the? unit=year|month|week|quarter|day ' s? end", (c) => shift(unitCode(c), 0, 1, 'now')),
  rule('year-end', 'the? unit=year|month -? end', (c) => shift(unitCode(c), 0, 1, 'now')),
  rule('year-ago-quarter', 'the? comparable? year -? ago|earlier <ordinal> -? quarter', (c) =>
    calendar({ quarter: c.number('ordinal'), yearOf: { kind: 'shift', unit: 'Y', n: -1, from: 'now' } }),
  ),
  rule('year-ago-period', 'the? comparable? year -? ago|earlier quarter|period', () =>
    shift('Q', 4, -1, 'mention'),
  ),
  rule('year-ago', 'year - ago|earlier', () => shift('Y', 1, -1, 'mention')),
  rule('ago', `${COUNT} -? more? ${UNIT} or? so? -? ago`, (c) => moved(c, -1, 'now')),
  rule('units-ago', '<units> -? ago', () => vague('PAST_REF')),
  rule('from-now', `${COUNT} ${UNIT} from now|today`, (c) => moved(c, 1, 'now')),
  rule('earlier', `${COUNT} ${UNIT} earlier|previously|beforehand|prior`, (c) => moved(c, -1, 'mention')),
  rule('earlier', `${COUNT} ${UNIT} before`, (c) => moved(c, -1, 'mention'), standsAlone),
  rule('later', `${COUNT} ${UNIT} later|afterwards|afterward|thereafter|hence`, (c) =>
    moved(c, 1, 'mention'),
  ),
  rule('units-earlier', '<units> earlier|previously|beforehand', () => vague('PAST_REF')),
  rule('units-later', '<units> later|afterwards', () => vague('FUTURE_REF')),
  rule('other-day', 'the other day', () => vague('PAST_REF')),
  rule('every-part', 'every|each <part>', (c) => repeated(`XXXX-XX-XXT${c.word('part')}`)),
];

function unitCode(caught: Caught): string | undefined {
  return { day: 'D', week: 'W', weekend: 'WE', month: 'M', quarter: 'Q', year: 'Y', decade: 'DE' }[
    caught.word('unit') ?? ''
  ];
}
