import { MONTHS } from './month-names.ts';
import { findInOtherCalendar, OTHER_CALENDARS } from './other-calendars.ts';

/** A date found in a line. */
export interface FoundDate {
  /** EDTF. */
  value: string;
  start: number;
  end: number;
  /** Other readings, where the order of day and month is not plain. */
  alternatives: string[];
}

const CLOCK = String.raw`(?:[,،]?[ \u202f]{0,3}(?:at|um|à|a las|alle|às|om|o|в|kl\.?|de|-|–|—|\||T)?[ \u202f]{0,3}(\d{1,2})(?:[:.h]|時|点|點)(\d{2})?(?:分)?(?::\d{2})?(?:[ \u202f]?([ap])\.?m\.?)?(?:[ \u202f]?(Z|UTC|GMT|BST|CET|CEST|MEZ|MESZ|EST|EDT|ET|CST|CDT|MST|MDT|PST|PDT|JST|MSK|[+-]\d{2}:?\d{2}))?)?`;
const ISO = new RegExp(String.raw`(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)${CLOCK}`, 'iu');
const EAST_ASIAN = new RegExp(
  String.raw`((?:19|20)\d{2}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일](?:[（(].[)）])?${CLOCK}`,
  'iu',
);
/** `2025/12/17`, `2025.12.17`, `2025. 12. 17.` */
const YEAR_FIRST = new RegExp(
  String.raw`(?<![\d/.-])((?:19|20)\d{2})([./]) ?(\d{1,2})\2 ?(\d{1,2})(?![\d/])(?:\.(?=\s|$))?${CLOCK}`,
  'iu',
);
/** `2023 Jan 7`, `2023. január 7.` */
const YEAR_MONTH = new RegExp(
  String.raw`(?<![\d\p{L}])((?:19|20)\d{2})\.? ([\p{L}\p{M}]{2,14})\.? (\d{1,2})(?!\d)\.?${CLOCK}`,
  'iu',
);
const DAY_FIRST = new RegExp(
  String.raw`(?<![\d\p{L}])(\d{1,2})(?:\.|er|º|ª|°|st|nd|rd|th)?[ \u00a0\-/]+(?:de |of |d['’])?([\p{L}\p{M}]{2,14}(?: الثاني| الأول)?)[.׳॰]?(?:\/[\p{L}\p{M}]{2,14}(?: الثاني| الأول)?)?,?[ \u00a0\-/]+(?:de |del )?((?:19|20)\d{2})(?!\d)(?: ?(?:г\.|года|r\.))?${CLOCK}`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  String.raw`(?<![\d\p{L}])([\p{L}\p{M}]{3,14})\.?[ \u00a0]+(\d{1,2})(?:st|nd|rd|th)?,?[ \u00a0]+((?:19|20)\d{2})(?!\d)${CLOCK}`,
  'iu',
);
/** `17 tháng 12, 2025`, `Ngày 17 tháng 12 năm 2025`. */
const VIETNAMESE = new RegExp(
  String.raw`(?<!\d)(\d{1,2}) tháng (\d{1,2}),? (?:năm )?((?:19|20)\d{2})(?!\d)${CLOCK}`,
  'iu',
);
const NUMERIC = new RegExp(
  String.raw`(?<![\d/.-])(\d{1,2})([./-])(?:(?<=\.) )?(\d{1,2})\2(?:(?<=\.) )?((?:19|20)\d{2}|\d{2})(?![\d/-])(?:\.(?=\s|$))?${CLOCK}`,
  'iu',
);
const OFFSETS = new Map(
  'Z:Z UTC:Z GMT:Z BST:+01:00 CET:+01:00 MEZ:+01:00 CEST:+02:00 MESZ:+02:00 EST:-05:00 EDT:-04:00 CST:-06:00 CDT:-05:00 MST:-07:00 MDT:-06:00 PST:-08:00 PDT:-07:00 JST:+09:00 MSK:+03:00'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);

/** Whether `3/4/2025` is in March or in April, where the text does not say. */
export type DayOrder = 'day-first' | 'month-first';

/** Zero in the digits of Arabic, Persian, Hindi, Bengali, Thai, and wide ones. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10] as const;

/** Digits of any script as those of ASCII, character for character. */
function plainDigits(text: string): string {
  return text.replace(/[^\0-\x7f\P{Nd}]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((one) => code >= one && code < one + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** What every date has: a year in full, or three numbers with signs between them. Most lines have neither. */
const YEAR_OR_NUMBERS = /(?:19|20)\d{2}|\d[./-]\d{1,2}[./-]\d{2}/;

/** Finds the first whole date (day, month, year) in a short text, in some thirty languages and in numbers. */
export function findDate(text: string, order: DayOrder = 'day-first'): FoundDate | undefined {
  if (!/\p{Nd}/u.test(text)) return undefined;
  const plain = plainDigits(text);
  if (OTHER_CALENDARS.test(plain)) {
    const other = findInOtherCalendar(plain);
    if (other) return other;
  }
  if (!YEAR_OR_NUMBERS.test(plain)) return undefined;
  const found = (
    match: RegExpExecArray,
    value: string | undefined,
    clock: number,
    alternatives: string[] = [],
  ) =>
    value === undefined
      ? undefined
      : {
          value: withClock(value, match, clock),
          start: match.index,
          end: match.index + match[0].trimEnd().length,
          alternatives,
        };
  const iso = ISO.exec(plain) ?? EAST_ASIAN.exec(plain);
  if (iso) return found(iso, dayOf(iso[1], iso[2], iso[3]), 4);
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst) return found(yearFirst, dayOf(yearFirst[1], yearFirst[3], yearFirst[4]), 5);
  for (const [pattern, day, month, year] of [
    [DAY_FIRST, 1, 2, 3],
    [MONTH_FIRST, 2, 1, 3],
    [YEAR_MONTH, 3, 2, 1],
  ] as const) {
    const match = pattern.exec(plain);
    const number = MONTHS.get((match?.[month] ?? '').toLowerCase());
    if (match && number !== undefined) return found(match, dayOf(match[year], String(number), match[day]), 4);
  }
  const vietnamese = plain.includes('tháng') ? VIETNAMESE.exec(plain) : null;
  if (vietnamese) return found(vietnamese, dayOf(vietnamese[3], vietnamese[2], vietnamese[1]), 4);
  const numeric = NUMERIC.exec(plain);
  return numeric ? readNumeric(numeric, order, found) : undefined;
}

/** `16.1.2019` has the day first; with slashes or hyphens it may be either, unless one number is above 12. */
function readNumeric(
  match: RegExpExecArray,
  order: DayOrder,
  found: (
    match: RegExpExecArray,
    value: string | undefined,
    clock: number,
    alternatives?: string[],
  ) => FoundDate | undefined,
): FoundDate | undefined {
  const [, first, sign, second, digits = ''] = match;
  const year = digits.length === 2 ? `${Number(digits) > 69 ? '19' : '20'}${digits}` : digits;
  const dayFirst = dayOf(year, second, first);
  const monthFirst = sign === '.' ? undefined : dayOf(year, first, second);
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) {
    const american = order === 'month-first' || /[ap]\.?m\.?/i.test(match[0]);
    const [value, other] = american ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
    return found(match, value, 5, [other]);
  }
  return found(match, dayFirst ?? monthFirst, 5);
}

function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate())) return undefined;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function withClock(day: string, match: RegExpExecArray, at: number): string {
  const [hours, minutes, half, zone] = match.slice(at, at + 4);
  if (hours === undefined || (minutes === undefined && half === undefined)) return day;
  let hour = Number(hours);
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minutes ?? 0) > 59) return day;
  const offset =
    zone === undefined
      ? ''
      : (OFFSETS.get(zone.toUpperCase()) ?? (/^[+-]/.test(zone) ? zone.replace(/^(...):?/, '$1:') : ''));
  return `${day}T${String(hour).padStart(2, '0')}:${minutes ?? '00'}${offset}`;
}
