import { after, BEFORE_DATE, before } from './beside-date.ts';
import { isoMoment, numericDate, shortYear, splitNumeric } from './numeric-date.ts';
import type { Chunk } from './read-chunks.ts';
import { ymd } from './shared-readings.ts';
import type { Calendar } from './time-meaning.ts';
import { type Caught, type Guard, rule, type TimeRule } from './time-pattern.ts';
import { calendar, seasonOf, shift } from './write-meaning.ts';

const capital = (chunk: Chunk | undefined): boolean => chunk !== undefined && /^\p{Lu}/u.test(chunk.text);

/** 'May' and 'March' are words too, and a name has a capital after it: 'April Jones'. */
const isMonth: Guard = (chunks, first, last) => {
  const word = chunks[last - 1]?.lower ?? '';
  const next = chunks[last];
  const introduced = BEFORE_DATE.has(before(chunks, first));
  if (word === 'may' || word === 'march')
    return introduced && !/^(?:be|have|not|on)$/.test(after(chunks, last));
  return introduced || next === undefined || !(capital(next) && /^(?:april|june|august)$/.test(word));
};

const endsInWord: Guard = (chunks, _first, last) =>
  !/^\p{L}/u.test(after(chunks, last)) ||
  /^(?:and|to|was|were|the|in|at|until|he|she|they|it|had|with|when)$/.test(after(chunks, last));
/** 'in the fall', not 'the fall of Rome'. */
const isFall: Guard = (chunks, first, last) => {
  if (chunks[last - 1]?.lower !== 'fall') return true;
  const next = after(chunks, last);
  if (next === 'of' || next === 'from' || next === 'in') return false;
  return (
    chunks[first]?.lower === 'the' ||
    /^(?:in|during|by|since|until|and|or|early|late|mid|of|through)$/.test(before(chunks, first))
  );
};
/** 'the summer', not 'the summer offensive', of which only 'summer' tells when. */
const standsAlone: Guard = (chunks, first, last) =>
  isFall(chunks, first, last) &&
  !/^(?:\p{Lu}.*|\p{Ll}{4,}(?<!ing|ed|ly))$/u.test(
    NOUNLESS.test(after(chunks, last)) ? '' : chunks[last]?.breaks ? '' : (chunks[last]?.text ?? ''),
  );
const NOUNLESS =
  /^(?:when|that|with|from|after|before|until|were|have|will|would|this|they|then|than|into|over|while|during|there|some|their)$/;

const thatYear = (caught: Caught) => {
  const turn = caught.word('turn');
  if (turn === 'last' || turn === 'next' || turn === 'this')
    return shift('Y', { last: 1, next: 1, this: 0 }[turn], turn === 'last' ? -1 : 1, 'now');
  const from = { previous: -1, following: 1, preceding: -1 }[turn ?? ''] ?? 0;
  return shift('Y', Math.abs(from), from < 0 ? -1 : 1, 'mention');
};
const YEAR_SHIFT = 'the? turn=last|next|this|that|same|previous|following year';

/** Dates of the calendar in English, whole or in part. */
export const englishDates: readonly TimeRule[] = [
  rule('iso-moment', '<isoMoment>', (c) => isoMoment(c.word('isoMoment') ?? '')),
  rule('iso-date', '<iso>', (c) => numericDate(c.number('iso') ?? 0)),
  rule('numeric-date', '<numeric>', (c) => splitNumeric(c.word('numeric') ?? '')),
  rule('month-day-year', '<weekday>? ,? <month> the? <day> ,? of? <year>', ymd),
  rule('month-day-short-year', "<month> <day> ,? ' <yy>", (c) =>
    calendar({ month: c.number('month'), day: c.number('day'), year: shortYear(c.number('yy')) }),
  ),
  rule('day-month-year', '<weekday>? ,? the? <day> of? <month> ,? of? <year>', ymd),
  rule('month-day', '<weekday>? ,? <month> the? <day>', ymd),
  rule('day-month', '<weekday>? ,? the? <day> of? <month>', ymd),
  rule('weekday-day', '<weekday> the <ordinal>', (c) =>
    calendar({ weekday: c.number('weekday'), day: c.number('ordinal') }),
  ),
  rule('day-range-head', '[ the? <day> ] -|–|—|to|and|or|through|/ the? <day> of? <month> ,? <year>?', ymd),
  rule(
    'month-day-range-head',
    '[ <month> <day> ] -|–|—|to|and|or|through|until <month>? <day> ,? <year>',
    (c) => endingIn(c),
  ),
  rule('day-month-range-head', '[ <day> <month> ] -|–|—|to|and|or|until <day> <month> ,? <year>', (c) =>
    endingIn(c),
  ),
  rule(
    'month-range-head',
    '[ <month> ] -|–|—|to|and|or|through|until <month> <year>',
    (c) => endingIn(c),
    isMonth,
  ),
  rule('month-day-of-year', `<month> <day> ,? of ${YEAR_SHIFT}`, (c) =>
    calendar({ month: c.number('month'), day: c.number('day'), yearOf: thatYear(c) }),
  ),
  rule('month-year', '<month> ,? of? <year>', ymd),
  rule('month-of-year', `<month> ,? of|in? ${YEAR_SHIFT}`, (c) =>
    calendar({ month: c.number('month'), yearOf: thatYear(c) }),
  ),
  rule('ordinal-of-month', '<weekday>? ,? the? <ordinal> of <month> ,? of? <year>?', (c) =>
    calendar({ month: c.number('month'), day: c.number('ordinal'), year: c.number('year') }),
  ),
  rule('month-ordinal', '<weekday>? ,? <month> <ordinal> ,? <year>', (c) =>
    calendar({ month: c.number('month'), day: c.number('ordinal'), year: c.number('year') }),
  ),
  rule('month-ordinal', '<weekday>? ,? <month> <ordinal>', (c) =>
    calendar({ month: c.number('month'), day: c.number('ordinal') }),
  ),
  rule('which-month', 'this? which=last|past|this|next|coming|previous|that <month>', (c) =>
    calendar({ month: c.number('month'), which: which(c) }),
  ),
  rule('the-previous-month', 'the previous|preceding <month>', (c) =>
    calendar({ month: c.number('month'), which: 'last' }),
  ),
  rule('the-next-month', 'the next|following <month>', (c) =>
    calendar({ month: c.number('month'), which: 'next' }),
  ),
  rule('month', '<month>', ymd, isMonth),
  rule('the-day-of-month', 'the <ordinal> of this|that|the month', (c) =>
    calendar({ day: c.number('ordinal'), monthOf: shift('M', 0, 1, 'mention') }),
  ),
  rule(
    'the-day',
    'the <ordinal>',
    (c) => calendar({ day: c.number('ordinal'), monthOf: shift('M', 0, 1, 'mention') }),
    (chunks, first, last) =>
      /^(?:on|until|by|from|to)$/.test(before(chunks, first)) && endsInWord(chunks, first, last),
  ),
  rule('which-weekday', 'this? which=last|past|this|next|coming|previous|that <weekday>', (c) =>
    calendar({ weekday: c.number('weekday'), which: which(c) }),
  ),
  rule('the-next-weekday', 'the which=next|following|previous|preceding <weekday>', (c) =>
    calendar({ weekday: c.number('weekday'), which: which(c) }),
  ),
  rule('weekday', '<weekday>', ymd),
  rule('season-year', 'the? <season> of? <year>', (c) =>
    calendar({ season: seasonOf(c.word('season')), year: c.number('year') }),
  ),
  rule('season-of-year', `the? <season> of ${YEAR_SHIFT}`, (c) =>
    calendar({ season: seasonOf(c.word('season')), yearOf: thatYear(c) }),
  ),
  rule('season-short-year', "the? <season> of ' <yy>", (c) =>
    calendar({ season: seasonOf(c.word('season')), short: c.number('yy') }),
  ),
  rule('year-season', '<year> <season>', (c) =>
    calendar({ season: seasonOf(c.word('season')), year: c.number('year') }),
  ),
  rule('which-season', 'the|this? which=last|past|this|next|coming|previous|that|following <season>', (c) =>
    calendar({ season: seasonOf(c.word('season')), which: which(c) }),
  ),
  rule('that-same-season', 'that|the same <season>', (c) =>
    calendar({ season: seasonOf(c.word('season')), which: 'same' }),
  ),
  rule('season', 'the <season>', (c) => calendar({ season: seasonOf(c.word('season')) }), standsAlone),
  rule('season', '<season>', (c) => calendar({ season: seasonOf(c.word('season')) }), isFall),
  rule('quarter-year', 'the? fiscal? -? <ordinal> -? quarter ,? of? fiscal? <year>', (c) => quarter(c)),
  rule('year-quarter', 'the? fiscal? <year> fiscal? <ordinal> -? quarter', (c) => quarter(c)),
  rule('year-quarter', 'the <year> quarter|period', ymd),
  rule('quarter-of-year', `the? <ordinal> -? quarter of? ${YEAR_SHIFT}`, (c) => quarter(c)),
  rule('years-quarter', `${YEAR_SHIFT} ' s <ordinal> -? quarter`, (c) => quarter(c)),
  rule('quarter', 'the|its|their? fiscal? -? <ordinal> -? quarter', (c) => quarter(c)),
  rule('half-year', 'the? half=first|second|last|latter half of <year>', (c) =>
    calendar({ half: c.word('half') === 'first' ? 1 : 2, year: c.number('year') }),
  ),
  rule('half-of-year', `the? half=first|second|last|latter half of ${YEAR_SHIFT}`, (c) =>
    calendar({ half: c.word('half') === 'first' ? 1 : 2, yearOf: thatYear(c) }),
  ),
  rule('holiday', '<holiday> ,? of? <year>', (c) => holiday(c)),
  rule('holiday', '<holiday>', (c) => holiday(c)),
];

/** 'from October to March 1945': the first month's year follows from the second's. */
function endingIn(caught: Caught): Calendar | undefined {
  const year = caught.number('year') ?? 0;
  const month = caught.number('month') ?? 0;
  const lastMonth = caught.number('month2') ?? month;
  return calendar({ year: month > lastMonth ? year - 1 : year, month, day: caught.number('day') });
}

function quarter(caught: Caught): Calendar | undefined {
  const n = caught.number('ordinal') ?? 0;
  if (n < 1 || n > 4) return undefined;
  return calendar({
    quarter: n,
    year: caught.number('year'),
    ...(caught.word('turn') === undefined ? {} : { yearOf: thatYear(caught) }),
  });
}

function which(caught: Caught): Calendar['which'] {
  const word = caught.word('which');
  if (word === 'this') return 'this';
  if (word === 'that') return 'same';
  return word === 'next' || word === 'coming' || word === 'following' ? 'next' : 'last';
}

function holiday(caught: Caught): Calendar | undefined {
  const code = caught.number('holiday') ?? 0;
  return calendar({ month: Math.floor(code / 100), day: code % 100, year: caught.number('year') });
}
