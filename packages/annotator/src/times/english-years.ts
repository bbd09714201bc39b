import { after, BEFORE_DATE, before } from './beside-date.ts';
import { ymd } from './shared-readings.ts';
import { type Guard, rule, type TimeRule } from './time-pattern.ts';
import { calendar, seasonOf } from './write-meaning.ts';

const BEFORE_YEAR = new Set([
  ...BEFORE_DATE,
  'the',
  'year',
  ',',
  'ad',
  'than',
  '/',
  '"',
  "'",
  '“',
  'circa',
  'begun',
  'starting',
  'back',
  'winter',
  'summer',
]);
const COUNTED =
  /^(?:people|men|women|troops|soldiers|children|deaths|casualties|tons|tonnes|miles|kilometers|kilometres|km|meters|metres|feet|m|mm|kg|lb|lbs|pounds|dollars|euros|guns|aircraft|tanks|times|percent|%|rpm|mhz|prisoners|others|acres|hectares|homes|houses|civilians|workers|members|points|votes|horsepower|hp|cc|votes|students|jobs|employees|ships|vehicles|yards|per|cubic|square)$/;

const COUNTING = /^(?:of|than|for|about|around|to|from|with|between|and|or|some|circa)$/;

/** A bare four-digit number is a year unless something is counted by it. */
const isYear: Guard = (chunks, _first, last) => {
  const chunk = chunks[last - 1];
  const year = chunk?.classes.year;
  if (typeof year !== 'number' || chunk === undefined) return true;
  const left = chunks[last - 2];
  const right = after(chunks, last);
  if (COUNTED.test(right) || (chunk.glued && left !== undefined && /[\p{L}$€£¥#.:]$/u.test(left.text)))
    return false;
  if (left !== undefined && /^(?:no|nos|number|#|page|article|room|flight|channel)\.?$/.test(left.lower))
    return false;
  if (!/^\d/.test(chunk.text)) return true;
  if (year >= 1900 && year <= 2059 && chunk.text.length === 4) return true;
  if (
    /^[-–—]$/.test(right) &&
    typeof (chunks[last + 1]?.classes.year ?? chunks[last + 1]?.classes.yy) === 'number'
  )
    return true;
  const left2 = before(chunks, last - 1);
  return BEFORE_YEAR.has(left2) && !(COUNTING.test(left2) && /^\p{Ll}{3,}s$/u.test(right));
};

const BC = (year: number | undefined): number | undefined => (year === undefined ? undefined : 1 - year);

/** Years, decades and centuries in English, also before our era. */
export const englishYears: readonly TimeRule[] = [
  rule('decade', 'the? <decade> <bc>?', (c) => ({
    kind: 'decade',
    n: c.number('decade') ?? 0,
    ...(c.number('bc') === undefined ? {} : { bc: true }),
  })),
  rule('short-decade', "the ' <short>", (c) => ({ kind: 'decade', short: c.number('short') ?? 0 })),
  rule('short-decade', 'the <short>', (c) => ({ kind: 'decade', short: c.number('short') ?? 0 })),
  rule('spoken-decade', 'the <eighties>', (c) => ({ kind: 'decade', short: c.number('eighties') ?? 0 })),
  rule('short-decade', "' <short>", (c) => ({ kind: 'decade', short: c.number('short') ?? 0 })),
  rule('old-decade', 'the? <ancient> <bc>', (c) => ({
    kind: 'decade',
    n: c.number('ancient') ?? 0,
    bc: true,
  })),
  rule('century', 'the? <ordinal> -? century <bc>?', (c) => ({
    kind: 'century',
    n: c.number('ordinal') ?? 1,
    ...(c.number('bc') === undefined ? {} : { bc: true }),
  })),
  rule('season-bc', 'the? <season> of? <olden> <bc>', (c) =>
    calendar({ season: seasonOf(c.word('season')), year: BC(c.number('olden')) }),
  ),
  rule('month-bc', '<month> of? <olden> <bc>', (c) =>
    calendar({ month: c.number('month'), year: BC(c.number('olden')) }),
  ),
  rule('year-bc', '<olden> <bc>', (c) => calendar({ year: BC(c.number('olden')) })),
  rule('year-bc-head', '[ <olden> ] -|–|—|to|and|or|/ <olden> <bc>', (c) =>
    calendar({ year: BC(c.number('olden')) }),
  ),
  rule('year-ad', 'ad <olden>', (c) => calendar({ year: c.number('olden') })),
  rule('year-ad', '<olden> <ad>', (c) => calendar({ year: c.number('olden') })),
  rule('the-year', 'the? year given=<year>|<spoken>', (c) => calendar({ year: c.number('given') })),
  rule('the-years', 'the years [ <year> ]', ymd),
  rule('fiscal-year', 'the? fiscal|financial|calendar year? <year>', ymd),
  rule('year', '<year>', ymd, isYear),
  rule(
    'short-year',
    "' <yy>",
    (c) => calendar({ short: c.number('yy') }),
    (chunks, first, last) =>
      chunks[first + 1]?.glued === true &&
      chunks[first]?.glued === false &&
      !/^(?:'|s)$/.test(after(chunks, last)),
  ),
];
